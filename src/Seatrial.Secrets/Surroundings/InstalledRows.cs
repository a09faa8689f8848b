using Seatrial.Secrets.Reading;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Surroundings;

/// <summary>
/// Tokens in the rows that the schema of a program begins with: whoever wrote it dumped an installation of his own, and each further one
/// draws its own. Keys for services of others do not belong to an installation.
/// </summary>
internal static class InstalledRows
{
    private static readonly WordSet Schemas = new("schema schemas structure install installer installation");

    /// <summary>Words for a copy of what an installation holds by now.</summary>
    private static readonly WordSet Copies = new("dump dumps backup backups bak export exported snapshot prod production");

    /// <summary>Whether the value is one of them, by the path of its file.</summary>
    public static bool Hold(in SecretCandidate candidate)
    {
        if (
            candidate.Named is not { IsRead: true, Value.Role: ValueRole.Column, Name.Kind: NameKind.Token }
            || !candidate.File.Extension.Equals(".sql", StringComparison.OrdinalIgnoreCase)
            || ProviderNames.OccurIn(candidate.Name)
        )
        {
            return false;
        }

        bool isSchema = false;
        ReadOnlySpan<char> path = candidate.File.Path.ToLowerInvariant();
        foreach (Range part in path.SplitAny('/', '.', '-', '_'))
        {
            if (Copies.Contains(path[part]))
            {
                return false;
            }

            isSchema |= Schemas.Contains(path[part]);
        }

        return isSchema;
    }
}
