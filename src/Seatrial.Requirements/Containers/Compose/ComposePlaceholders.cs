using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Requirements.Sources;
using Seatrial.Secrets.Values;

namespace Seatrial.Requirements.Containers.Compose;

/// <summary>
/// Credentials that a deployed compose file takes from the environment of the host: <c>NAME</c> alone, <c>${NAME}</c>, <c>${NAME:?told to
/// set it}</c>.
/// </summary>
internal static class ComposePlaceholders
{
    public static void Add(FactCollector collector, string path, IEnumerable<EnvironmentVariable> variables)
    {
        foreach (var (name, value, line) in variables)
        {
            foreach (string read in value is null ? [name] : Names(value))
            {
                if (EnvironmentReader.IsName(read, isConstant: true) && CredentialNames.IsCredential(read))
                {
                    collector.Add(
                        new EnvironmentReadFact(new SourceLocation(path, line), read, EnvironmentAccess.Placeholder, "Docker Compose")
                    );
                }
            }
        }
    }

    private static IEnumerable<string> Names(string value)
    {
        for (int at = value.IndexOf("${", StringComparison.Ordinal); at >= 0; at = value.IndexOf("${", at + 2, StringComparison.Ordinal))
        {
            int end = at + 2;
            while (end < value.Length && (char.IsAsciiLetterOrDigit(value[end]) || value[end] == '_'))
            {
                end++;
            }

            yield return value[(at + 2)..end];
        }
    }
}
