using Seatrial.Secrets.Baselines;
using Seatrial.Secrets.Verification;

namespace Seatrial.Requirements.Checks;

/// <summary>Choices of one run about credentials.</summary>
public sealed record SecretOptions
{
    public static SecretOptions Default { get; } = new();

    /// <summary>
    /// Baseline as the user gave it; null uses <see cref="Baseline.DefaultPath"/> in the scanned folder where there is one.
    /// </summary>
    public string? BaselinePath { get; init; }

    /// <summary>Looks into archives and office documents, too.</summary>
    public bool ReadsArchives { get; init; }

    /// <summary>Asks issuers whether credentials are live; null, as always but for <c>--verify</c>, asks nobody.</summary>
    public Verifier? Verifier { get; init; }

    /// <summary>Whether the files of other scanners count: their own rules, allowlists and ignores.</summary>
    public bool ReadsForeignFiles { get; init; } = true;

    /// <summary>A baseline in place of any file, as when one is about to be written.</summary>
    public Baseline? Baseline { get; init; }
}
