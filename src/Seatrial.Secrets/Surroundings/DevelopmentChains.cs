using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Surroundings;

/// <summary>
/// Keys and phrases of chains that somebody starts for development: their accounts hold what the chain gives them at its start, and nothing
/// elsewhere.
/// </summary>
internal static class DevelopmentChains
{
    /// <summary>Bytes before and behind a key in which the settings of its chain stand.</summary>
    private const int Beside = 400;

    /// <summary>Programs that run such a chain, and what people call one.</summary>
    private static readonly WordSet Words = new("ganache anvil devnet devnets localnet genesis kurtosis localchain");

    /// <summary>What a chain gives its accounts at its start.</summary>
    private static readonly Phrases Funding = new("premine", "prefund", "genesis", "ganache");

    /// <summary>
    /// Whether the key or the phrase is one by its path (also of what a chart is tried out with) or by what stands beside it.
    /// </summary>
    public static bool Hold(in SecretCandidate candidate)
    {
        if (candidate.Rule is not { Id: "ethereum-private-key" or "mnemonic-phrase" })
        {
            return false;
        }

        if (Places.IsChartTest(candidate.File.Path))
        {
            return true;
        }

        ReadOnlySpan<char> path = candidate.File.Path.ToLowerInvariant();
        foreach (Range part in path.SplitAny('/', '-', '_', '.'))
        {
            if (Words.Contains(path[part]))
            {
                return true;
            }
        }

        int end = candidate.Start + candidate.Length;
        ReadOnlySpan<byte> text = candidate.Text;
        return Funding.StandIn(text[Math.Max(0, candidate.Start - Beside)..candidate.Start])
            || Funding.StandIn(text[end..Math.Min(text.Length, end + Beside)]);
    }
}
