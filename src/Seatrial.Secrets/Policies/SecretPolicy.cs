using Seatrial.Secrets.Baselines;
using Seatrial.Secrets.Exclusions;
using Seatrial.Secrets.Foreign;
using Seatrial.Secrets.Identity;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Verification;

namespace Seatrial.Secrets.Policies;

/// <summary>
/// What a repository asks of the search for credentials. Immutable; the default is what a repository without any file of its own gets.
/// </summary>
public sealed record SecretPolicy
{
    public static SecretPolicy Default { get; } = new();

    /// <summary>What is looked for.</summary>
    public SecretRuleSet Rules { get; init; } = SecretRules.All;

    /// <summary>The known credentials; null where there is no baseline.</summary>
    public Baseline? Baseline { get; init; }

    /// <summary>Path of the baseline as outputs name it, relative to the scanned folder where it lies in it.</summary>
    public string BaselinePath { get; init; } = Baseline.DefaultPath;

    /// <summary>What is left out on purpose, by the files of other tools.</summary>
    public IReadOnlyList<Exclusion> Exclusions { get; init; } = [];

    /// <summary>What of those files does not count here.</summary>
    public IReadOnlyList<ForeignNote> Notes { get; init; } = [];

    /// <summary>Whether what is looked at is the whole tree, so that what is not found has gone.</summary>
    public bool SeesWholeTree { get; init; } = true;

    /// <summary>Takes credentials in the clear for verification; null where nobody asked for it.</summary>
    public SecretCapture? Capture { get; init; }

    /// <summary>Under which credentials are told apart.</summary>
    public IdentityKey Key => Baseline?.Key ?? IdentityKey.Default;

    /// <summary>Where the credential is recorded as known, or null.</summary>
    public string? KnownFrom(SecretIdentity identity) => Baseline?.Knows(identity) == true ? BaselinePath : null;
}
