using Seatrial.Governance.Locking;
using Seatrial.Governance.Signoffs;

namespace Seatrial.Governance.Drift;

/// <summary>Whether a sign-off still holds: by what changed in the architecture, and by credentials that came.</summary>
public static class ArchitectureDrift
{
    private const int Shown = 20;

    /// <summary>Compares what was signed with what is there.</summary>
    /// <param name="before">The architecture that was signed.</param>
    /// <param name="after">The architecture that is asked about.</param>
    /// <param name="credentialsBefore">Fingerprints of credentials in the signed files.</param>
    /// <param name="credentialsAfter">Fingerprints of credentials in the files that are asked about.</param>
    public static DriftVerdict Judge(
        ArchitectureLock before,
        ArchitectureLock after,
        IReadOnlySet<string> credentialsBefore,
        IReadOnlySet<string> credentialsAfter
    )
    {
        var reasons = ArchitectureDiff
            .Of(before, after)
            .Where(c => c.IsMaterial)
            .Select(c => $"Since it was signed: {c.Sentence}.")
            .ToList();
        int fresh = credentialsAfter.Count(c => !credentialsBefore.Contains(c));
        if (fresh > 0)
        {
            reasons.Insert(
                0,
                fresh == 1
                    ? "Since it was signed, a credential came into the files."
                    : $"Since it was signed, {fresh} credentials came into the files."
            );
        }

        string[] shown =
            reasons.Count > Shown
                ? [.. reasons.Take(Shown), $"And {reasons.Count - Shown} more changes; 'seatrial diff' lists them."]
                : [.. reasons];
        return shown.Length == 0 ? DriftVerdict.None : DriftVerdict.Material(shown);
    }
}
