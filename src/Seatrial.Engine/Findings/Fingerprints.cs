using System.Security.Cryptography;
using System.Text;

namespace Seatrial.Engine.Findings;

/// <summary>
/// Stable identities of findings. A fingerprint is the first 16 bytes of SHA-256 over rule, path, white-space-normalised identity and the
/// ordinal among equal ones in the same file, in hexadecimal. Position is no part of it, so it survives re-indenting, moves and line
/// shifts. A finding with a subject has the control in place of rule and path: the subject is the same wherever and in whatever form it
/// stands.
/// </summary>
public static class Fingerprints
{
    /// <summary>Orders the findings by rule-independent position and gives each its fingerprint.</summary>
    public static IReadOnlyList<Finding> Assign(IEnumerable<Finding> findings)
    {
        var ordinals = new Dictionary<string, int>(StringComparer.Ordinal);
        var result = new List<Finding>();
        foreach (
            var finding in findings
                .OrderBy(f => f.Location)
                .ThenBy(f => f.RuleId, StringComparer.Ordinal)
                .ThenBy(f => f.Identity, StringComparer.Ordinal)
        )
        {
            string scope = finding.Subject is null ? $"{finding.RuleId}\0{finding.Location.Path}" : $"{finding.ControlId}\0";
            string key = $"{scope}\0{Normalise(finding.Identity)}";
            ordinals.TryGetValue(key, out int ordinal);
            ordinals[key] = ordinal + 1;
            result.Add(
                finding with
                {
                    Fingerprint = Compute(key, ordinal),
                    OtherFingerprints =
                        finding.OtherIdentities.Count == 0
                            ? []
                            : [.. finding.OtherIdentities.Select(i => Compute($"{scope}\0{Normalise(i)}", ordinal))],
                }
            );
        }

        return result;
    }

    /// <summary>The fingerprint of the only finding of a control with this identity and a subject.</summary>
    public static string OfSubject(string controlId, string identity) => Compute($"{controlId}\0\0{Normalise(identity)}", 0);

    /// <summary>The fingerprint of the first finding of a rule with this identity in a file.</summary>
    public static string OfPlace(string ruleId, string path, string identity) => Compute($"{ruleId}\0{path}\0{Normalise(identity)}", 0);

    /// <summary>Runs of white space become one space: indentation and line ends do not matter.</summary>
    public static string Normalise(string text)
    {
        var builder = new StringBuilder(text.Length);
        bool pendingSpace = false;
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                pendingSpace = builder.Length > 0;
                continue;
            }

            if (pendingSpace)
            {
                builder.Append(' ');
                pendingSpace = false;
            }

            builder.Append(c);
        }

        return builder.ToString();
    }

    private static string Compute(string key, int ordinal)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{key}\0{ordinal}"));
        return Convert.ToHexStringLower(hash.AsSpan(0, 16));
    }
}
