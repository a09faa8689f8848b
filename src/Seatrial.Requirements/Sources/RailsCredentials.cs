using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;

namespace Seatrial.Requirements.Sources;

/// <summary>
/// <c>Rails.application.credentials.stripe[:secret_key]</c>, <c>.dig(:aws, :access_key)</c>, <c>.fetch(:token)</c>: keys of the encrypted
/// file, named by their path with dots.
/// </summary>
internal static class RailsCredentials
{
    public const string Through = "Rails credentials";

    private const int Deepest = 8;

    public static void Read(SourceText source, string path, FactCollector collector)
    {
        for (int i = 4; i < source.Count; i++)
        {
            bool isCredentials =
                source.IsWord(i, "credentials")
                && source.IsSign(i - 1, '.')
                && source.IsWord(i - 2, "application")
                && source.IsSign(i - 3, '.')
                && source.IsWord(i - 4, "Rails");
            if (isCredentials && Keys(source, i + 1) is { Length: > 0 } name && EnvironmentReader.IsName(name, isConstant: false))
            {
                collector.Add(new EnvironmentReadFact(new SourceLocation(path, source.LineOf(i)), name, EnvironmentAccess.Store, Through));
            }
        }
    }

    private static string Keys(SourceText source, int at)
    {
        var keys = new List<string>();
        while (keys.Count < Deepest)
        {
            bool isMember = source.IsSign(at, '.') && source.IsWord(at + 1);
            bool isCall = isMember && (source.IsWord(at + 1, "dig") || source.IsWord(at + 1, "fetch")) && source.IsSign(at + 2, '(');
            if (isCall || (source.IsSign(at, '[') && source.IsSign(at + 1, ':')))
            {
                at += isCall ? 3 : 1;
                while (source.IsSign(at, ':') && source.IsWord(at + 1) && keys.Count < Deepest)
                {
                    keys.Add(source[at + 1].ToString());
                    at += source.IsSign(at + 2, ',') ? 3 : 2;
                }

                at++;
            }
            else if (isMember && !IsMethod(source[at + 1]))
            {
                keys.Add(source[at + 1].ToString());
                at += 2 + (source.IsSign(at + 2, '!') ? 1 : 0);
            }
            else
            {
                break;
            }
        }

        return string.Join('.', keys);
    }

    /// <summary>What is asked of a value, not of the file.</summary>
    private static bool IsMethod(ReadOnlySpan<char> word) =>
        word
            is "dig"
                or "fetch"
                or "present"
                or "presence"
                or "blank"
                or "nil"
                or "to_s"
                or "to_sym"
                or "to_h"
                or "try"
                or "then"
                or "strip"
                or "config"
                or "key"
                or "each"
                or "map"
                or "merge"
                or "read"
                or "split"
                or "gsub"
                or "deep_symbolize_keys";
}
