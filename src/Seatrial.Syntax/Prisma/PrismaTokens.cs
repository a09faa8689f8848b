using System.Text;

namespace Seatrial.Syntax.Prisma;

/// <summary>
/// The tokens of a Prisma schema: words (with dots), strings, attributes' signs, punctuation and ends of lines. Comments are passed over.
/// </summary>
internal static class PrismaTokens
{
    public static List<PrismaToken> Read(string text)
    {
        var tokens = new List<PrismaToken>();
        int line = 1;
        for (int at = 0; at < text.Length; )
        {
            int start = at;
            char c = text[at];
            if (c == '\n')
            {
                tokens.Add(new PrismaToken(PrismaTokenKind.EndOfLine, "\n", line++));
                at++;
            }
            else if (char.IsWhiteSpace(c) || c == '\uFEFF')
            {
                at++;
            }
            else if (c == '/' && at + 1 < text.Length && text[at + 1] is '/' or '*')
            {
                bool isLine = text[at + 1] == '/';
                int end = text.IndexOf(isLine ? "\n" : "*/", at + 2, StringComparison.Ordinal);
                at =
                    end < 0 ? text.Length
                    : isLine ? end
                    : end + 2;
                line += text.AsSpan(start, at - start).Count('\n');
            }
            else if (c == '"')
            {
                tokens.Add(new PrismaToken(PrismaTokenKind.Text, ReadString(text, ref at), line));
            }
            else if (IsWord(c))
            {
                while (at < text.Length && IsWord(text[at]))
                {
                    at++;
                }

                tokens.Add(new PrismaToken(PrismaTokenKind.Word, text[start..at], line));
            }
            else
            {
                at += c == '@' && at + 1 < text.Length && text[at + 1] == '@' ? 2 : 1;
                tokens.Add(new PrismaToken(PrismaTokenKind.Sign, text[start..at], line));
            }
        }

        return tokens;
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '_' or '-' or '.';

    /// <summary>A string ends at its line.</summary>
    private static string ReadString(string text, ref int at)
    {
        var value = new StringBuilder();
        for (at++; at < text.Length && text[at] is not ('"' or '\n'); at++)
        {
            if (text[at] == '\\' && at + 1 < text.Length && text[at + 1] != '\n')
            {
                at++;
            }

            value.Append(text[at]);
        }

        at += at < text.Length && text[at] == '"' ? 1 : 0;
        return value.ToString();
    }
}
