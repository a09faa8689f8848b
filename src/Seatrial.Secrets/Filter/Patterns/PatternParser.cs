using System.Globalization;
using System.Text;

namespace Seatrial.Secrets.Filter.Patterns;

/// <summary>
/// Reads the subset of RE2 syntax (https://github.com/google/re2/wiki/Syntax) that rules are written in: literals, classes, groups,
/// alternation, greedy and lazy repeats, <c>\b \B ^ $ \A \z</c>, flags <c>i s m</c>. Everything is about bytes: characters beyond ASCII
/// stand for their UTF-8 bytes.
/// </summary>
internal sealed class PatternParser
{
    /// <summary>The largest count in <c>{n,m}</c>.</summary>
    public const int MaxRepeat = 16384;

    private const int MaxDepth = 64;

    private readonly string pattern;
    private int position;
    private int depth;

    private PatternParser(string pattern) => this.pattern = pattern;

    /// <summary>The tree of a pattern.</summary>
    /// <exception cref="PatternException">The pattern is outside the subset.</exception>
    public static PatternNode Parse(string pattern)
    {
        var parser = new PatternParser(pattern);
        var flags = default(PatternFlags);
        var node = parser.ParseChoice(ref flags);
        return parser.AtEnd ? node : throw parser.Error("')' closes no group");
    }

    private bool AtEnd => position >= pattern.Length;

    private char Current => AtEnd ? '\0' : pattern[position];

    private PatternNode ParseChoice(ref PatternFlags flags)
    {
        if (++depth > MaxDepth)
        {
            throw Error("groups are nested too deeply");
        }

        var branches = new List<PatternNode>();
        var items = new List<PatternNode>();
        while (!AtEnd && Current != ')')
        {
            if (TryTake('|'))
            {
                branches.Add(Sequence(items));
                items = [];
            }
            else if (ParseAtom(ref flags) is { } atom)
            {
                items.Add(ParseRepeat(atom));
            }
        }

        depth--;
        branches.Add(Sequence(items));
        return branches.Count == 1 ? branches[0] : new ChoiceNode(branches);
    }

    private static PatternNode Sequence(List<PatternNode> items) =>
        items.Count switch
        {
            0 => new EmptyNode(),
            1 => items[0],
            _ => new SequenceNode(items),
        };

    /// <summary>One element; null for a flag setting such as <c>(?i)</c>.</summary>
    private PatternNode? ParseAtom(ref PatternFlags flags)
    {
        char c = Current;
        switch (c)
        {
            case '(':
                return ParseGroup(ref flags);
            case '[':
                return new ByteNode(PatternClassParser.Parse(pattern, ref position, flags));
            case '.':
                position++;
                return new ByteNode(flags.DotAll ? ByteSet.All : ~ByteSet.LineFeed);
            case '^':
                position++;
                return new AssertionNode(flags.MultiLine ? AssertionKind.LineStart : AssertionKind.TextStart);
            case '$':
                position++;
                return new AssertionNode(flags.MultiLine ? AssertionKind.LineEnd : AssertionKind.TextEnd);
            case '\\' when AssertionOf(position + 1 < pattern.Length ? pattern[position + 1] : '\0') is { } kind:
                position += 2;
                return new AssertionNode(kind);
            case '\\':
                position++;
                return new ByteNode(flags.Apply(PatternEscapes.Parse(pattern, ref position)));
            case '*' or '+' or '?':
                throw Error($"'{c}' has nothing to repeat");
            default:
                return ParseLiteral(flags);
        }
    }

    private PatternNode ParseLiteral(PatternFlags flags)
    {
        if (!Rune.TryGetRuneAt(pattern, position, out var rune))
        {
            throw Error("a lone surrogate cannot be matched");
        }

        position += rune.Utf16SequenceLength;
        if (rune.IsAscii)
        {
            return new ByteNode(flags.Apply(ByteSet.Of(rune.Value)));
        }

        Span<byte> utf8 = stackalloc byte[4];
        int length = rune.EncodeToUtf8(utf8);
        var items = new List<PatternNode>(length);
        foreach (byte value in utf8[..length])
        {
            items.Add(new ByteNode(ByteSet.Of(value)));
        }

        return new SequenceNode(items);
    }

    private static AssertionKind? AssertionOf(char letter) =>
        letter switch
        {
            'b' => AssertionKind.WordBoundary,
            'B' => AssertionKind.NotWordBoundary,
            'A' => AssertionKind.TextStart,
            'z' => AssertionKind.TextEnd,
            _ => null,
        };

    private PatternNode? ParseGroup(ref PatternFlags flags)
    {
        int open = position++;
        var inner = flags;
        GroupKind? kind = GroupKind.Other;
        if (TryTake('?'))
        {
            kind = ParseGroupHead(ref inner, open);
            if (kind is null && TryTake(')'))
            {
                flags = inner;
                return null;
            }

            if (kind is null)
            {
                position++;
            }
        }

        var body = ParseChoice(ref inner);
        if (!TryTake(')'))
        {
            position = open;
            throw Error("the group is not closed");
        }

        return kind is { } known ? new GroupNode(body, known) : body;
    }

    /// <summary>After <c>(?</c>: a name, or flags up to ':' or ')'.</summary>
    private GroupKind? ParseGroupHead(ref PatternFlags flags, int open)
    {
        if (
            Current is '=' or '!'
            || pattern.AsSpan(position).StartsWith("<=", StringComparison.Ordinal)
            || pattern.AsSpan(position).StartsWith("<!", StringComparison.Ordinal)
        )
        {
            throw Error("look-around is not supported");
        }

        if (Current is 'P' or '<')
        {
            _ = TryTake('P');
            int end = pattern.IndexOf('>', position);
            if (!TryTake('<') || end < 0)
            {
                throw Error("a group name is written (?<name>...)");
            }

            string name = pattern[position..end];
            position = end + 1;
            return name switch
            {
                "secret" => GroupKind.Secret,
                "name" => GroupKind.Name,
                _ => GroupKind.Other,
            };
        }

        for (bool value = true; Current is not (':' or ')'); position++)
        {
            value = AtEnd ? throw Unclosed(open) : Current != '-' && value;
            if (Current != '-' && !flags.TrySet(Current, value))
            {
                throw Error($"flag '{Current}' is not supported; i, s and m are");
            }
        }

        return null;
    }

    private PatternException Unclosed(int open)
    {
        position = open;
        return Error("the group is not closed");
    }

    private PatternNode ParseRepeat(PatternNode atom)
    {
        int start = position;
        if (!TryParseCounts(out int min, out int max))
        {
            return atom;
        }

        bool lazy = TryTake('?');
        string? problem = atom switch
        {
            AssertionNode => "an assertion cannot be repeated",
            _ when min > max => "the bounds of the repeat are reversed",
            _ when min > MaxRepeat || (max != PatternNode.Unbounded && max > MaxRepeat) => $"a repeat counts at most to {MaxRepeat}",
            _ when max == PatternNode.Unbounded && atom.MinLength == 0 => "something that may be empty is repeated without bound",
            _ when max == PatternNode.Unbounded && atom.MaxLength == PatternNode.Unbounded => "unbounded repeats are nested",
            _ => null,
        };
        if (problem is null && (TryParseCounts(out _, out _) || TryTake('+')))
        {
            problem = "a repeat is repeated";
        }

        if (problem is not null)
        {
            position = start;
            throw Error(problem);
        }

        return new RepeatNode(atom, min, max, lazy);
    }

    private bool TryParseCounts(out int min, out int max)
    {
        (min, max) = Current switch
        {
            '*' => (0, PatternNode.Unbounded),
            '+' => (1, PatternNode.Unbounded),
            '?' => (0, 1),
            _ => (-1, -1),
        };
        if (min >= 0)
        {
            position++;
            return true;
        }

        // As in RE2, a brace that starts no count is a literal.
        int close = Current == '{' ? pattern.IndexOf('}', position) : -1;
        if (close < 0)
        {
            return false;
        }

        var inner = pattern.AsSpan(position + 1, close - position - 1);
        int comma = inner.IndexOf(',');
        var first = comma < 0 ? inner : inner[..comma];
        var second = comma < 0 ? first : inner[(comma + 1)..];
        if (!int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out min))
        {
            return false;
        }

        max = PatternNode.Unbounded;
        if (!second.IsEmpty && !int.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out max))
        {
            return false;
        }

        position = close + 1;
        return true;
    }

    private bool TryTake(char expected)
    {
        if (AtEnd || pattern[position] != expected)
        {
            return false;
        }

        position++;
        return true;
    }

    private PatternException Error(string problem) => new(pattern, position, problem);
}
