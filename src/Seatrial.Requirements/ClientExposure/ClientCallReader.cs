using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Requirements.Sources;

namespace Seatrial.Requirements.ClientExposure;

/// <summary>Calls that are wrong in a browser, by the documentation of each SDK.</summary>
internal static class ClientCallReader
{
    private const int LongestCall = 200;
    private const int ShortestKey = 16;

    private static readonly string[] Flags = ["dangerouslyAllowBrowser", "dangerouslyAllowAPIKeyInBrowser"];

    public static void Read(SourceText source, string path, FactCollector collector)
    {
        for (int i = 0; i < source.Count; i++)
        {
            if (!source.IsWord(i))
            {
                continue;
            }

            if (source.IsSign(i + 1, ':') && source.IsWord(i + 2, "true") && Array.Exists(Flags, f => source.IsWord(i, f)))
            {
                collector.Add(KeyOf(source, i, path));
            }
            else if (
                source.IsWord(i, "auth")
                && source.IsSign(i - 1, '.')
                && source.IsSign(i + 1, '.')
                && source.IsWord(i + 2, "admin")
                && source.IsSign(i + 3, '.')
            )
            {
                collector.Add(new AdminCallFact(new SourceLocation(path, source.LineOf(i)), "supabase.auth.admin"));
            }
        }
    }

    /// <summary>Looks for <c>apiKey: …</c> around the switch, inside of the same braces.</summary>
    private static BrowserKeyFact KeyOf(SourceText source, int flag, string path)
    {
        var place = new SourceLocation(path, source.LineOf(flag));
        string name = source[flag].ToString();
        int open = flag;
        for (int depth = 0; open > 0 && open > flag - LongestCall; open--)
        {
            depth +=
                source.IsSign(open, '}') ? 1
                : source.IsSign(open, '{') ? -1
                : 0;
            if (depth < 0)
            {
                break;
            }
        }

        int close = Math.Min(source.Closing(open, '{', '}'), open + LongestCall);
        for (int i = open; i < close; i++)
        {
            if ((source.IsWord(i, "apiKey") || source.IsWord(i, "authToken")) && source.IsSign(i + 1, ':'))
            {
                return Value(source, i + 2, close, new BrowserKeyFact(place, name, "", IsLiteral: false));
            }
        }

        return new BrowserKeyFact(place, name, "", IsLiteral: false);
    }

    private static BrowserKeyFact Value(SourceText source, int from, int close, BrowserKeyFact fact)
    {
        if (source.IsText(from) && source[from].Length >= ShortestKey && !source[from].ContainsAny(" <>{}"))
        {
            return fact with { IsLiteral = true };
        }

        for (int i = from; i < close && !source.IsSign(i, ','); i++)
        {
            if (source.IsWord(i, "env") && source.IsSign(i + 1, '.') && source.IsWord(i + 2))
            {
                return fact with { Key = source[i + 2].ToString() };
            }
        }

        return fact;
    }
}
