namespace Seatrial.Engine.Workspaces.Ignore;

/// <summary>
/// A compiled glob with the meaning that git's <c>wildmatch</c> gives it under <c>WM_PATHNAME</c> (gitignore(5), "PATTERN FORMAT"), over
/// bytes. Matching needs no recursion and at most a fixed number of steps, so that no pattern in a hostile tree can hang a scan.
/// </summary>
internal sealed class GlobPattern
{
    /// <summary>A match that needs more counts as none: no pattern that people write comes near it.</summary>
    private const int MaxSteps = 50_000;

    private readonly Token[] tokens;

    private GlobPattern(Token[] tokens) => this.tokens = tokens;

    private enum Kind : byte
    {
        Literal,

        /// <summary><c>?</c>: one byte other than '/'.</summary>
        One,
        Set,

        /// <summary><c>*</c>: any bytes other than '/'.</summary>
        Star,

        /// <summary><c>**/</c>: nothing, or whole folders.</summary>
        Folders,

        /// <summary><c>**</c> at the end: anything.</summary>
        Anything,
    }

    /// <summary>Null for a pattern that can match nothing (an open bracket, a trailing backslash).</summary>
    public static GlobPattern? Compile(ReadOnlySpan<byte> pattern)
    {
        var compiled = new List<Token>(pattern.Length);
        for (int at = 0; at < pattern.Length; )
        {
            byte current = pattern[at++];
            switch (current)
            {
                case (byte)'?':
                    compiled.Add(new Token(Kind.One));
                    break;
                case (byte)'[':
                    if (BracketExpression.Parse(pattern, ref at) is not { } set)
                    {
                        return null;
                    }

                    compiled.Add(new Token(Kind.Set, 0, set));
                    break;
                case (byte)'*':
                    compiled.Add(Stars(pattern, ref at));
                    break;
                case (byte)'\\':
                    if (at == pattern.Length)
                    {
                        return null;
                    }

                    compiled.Add(new Token(Kind.Literal, pattern[at++]));
                    break;
                default:
                    compiled.Add(new Token(Kind.Literal, current));
                    break;
            }
        }

        return new GlobPattern([.. compiled]);
    }

    public bool IsMatch(ReadOnlySpan<byte> text)
    {
        // The latest star and the latest double star are where matching goes on after a mismatch; earlier ones cannot help any more.
        var star = new Retry(-1, 0);
        var path = new Retry(-1, 0);
        int token = 0;
        int at = 0;
        for (int step = 0; step < MaxSteps; step++)
        {
            if (token == tokens.Length && at == text.Length)
            {
                return true;
            }

            var current = token < tokens.Length ? tokens[token] : default;
            if (token < tokens.Length && current.Kind == Kind.Star)
            {
                star = new Retry(++token, at);
            }
            else if (token < tokens.Length && current.Kind is Kind.Folders or Kind.Anything)
            {
                path = new Retry(++token, at);
                star = new Retry(-1, 0);
            }
            else if (token < tokens.Length && at < text.Length && current.Accepts(text[at]))
            {
                token++;
                at++;
            }
            else if (star.Token >= 0 && star.At < text.Length && text[star.At] != '/')
            {
                star = star with { At = star.At + 1 };
                (token, at) = (star.Token, star.At);
            }
            else
            {
                if (path.Token < 0 || path.At >= text.Length)
                {
                    return false;
                }

                int skip = tokens[path.Token - 1].Kind == Kind.Folders ? text[path.At..].IndexOf((byte)'/') + 1 : 1;
                if (skip == 0)
                {
                    return false;
                }

                path = path with { At = path.At + skip };
                star = new Retry(-1, 0);
                (token, at) = (path.Token, path.At);
            }
        }

        return false;
    }

    /// <summary>Two stars or more cross folders only where they stand alone between slashes; elsewhere they are one star.</summary>
    private static Token Stars(ReadOnlySpan<byte> pattern, ref int at)
    {
        int first = at - 1;
        while (at < pattern.Length && pattern[at] == '*')
        {
            at++;
        }

        var rest = pattern[at..];
        bool alone = at - first >= 2 && (first == 0 || pattern[first - 1] == '/');
        if (alone && rest.StartsWith((byte)'/'))
        {
            at++;
            return new Token(Kind.Folders);
        }

        return new Token(alone && (rest.IsEmpty || rest.StartsWith("\\/"u8)) ? Kind.Anything : Kind.Star);
    }

    private readonly record struct Retry(int Token, int At);

    private readonly record struct Token(Kind Kind, byte Value = 0, ByteSet? Set = null)
    {
        public bool Accepts(byte value) =>
            Kind switch
            {
                Kind.Literal => value == Value,
                Kind.One => value != '/',
                Kind.Set => value != '/' && Set!.Contains(value),
                _ => false,
            };
    }
}
