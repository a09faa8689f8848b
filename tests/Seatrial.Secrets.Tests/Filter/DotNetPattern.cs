using System.Text;
using Seatrial.Secrets.Filter.Patterns;

namespace Seatrial.Secrets.Tests.Filter;

/// <summary>Writes a pattern for .NET's own engine, to be run over text of which each character is one byte.</summary>
internal static class DotNetPattern
{
    private const string Word = "[0-9A-Za-z_]";

    public static string Write(PatternNode node)
    {
        var builder = new StringBuilder();
        Write(node, builder);
        return builder.ToString();
    }

    private static void Write(PatternNode node, StringBuilder builder)
    {
        switch (node)
        {
            case ByteNode bytes:
                WriteSet(bytes.Set, builder);
                break;
            case AssertionNode assertion:
                builder.Append(Assertion(assertion.Kind));
                break;
            case SequenceNode sequence:
                foreach (var item in sequence.Items)
                {
                    Write(item, builder);
                }

                break;
            case ChoiceNode choice:
                WriteChoice(choice, builder);
                break;
            case RepeatNode repeat:
                builder.Append("(?:");
                Write(repeat.Body, builder);
                builder.Append("){").Append(repeat.Min);
                builder.Append(repeat.Max == PatternNode.Unbounded ? ",}" : $",{repeat.Max}}}").Append(repeat.IsLazy ? "?" : "");
                break;
            case GroupNode group:
                builder.Append(
                    group.Kind switch
                    {
                        GroupKind.Secret => "(?<secret>",
                        GroupKind.Name => "(?<name>",
                        _ => "(?:",
                    }
                );
                Write(group.Body, builder);
                builder.Append(')');
                break;
        }
    }

    private static void WriteChoice(ChoiceNode choice, StringBuilder builder)
    {
        builder.Append("(?:");
        for (int i = 0; i < choice.Branches.Count; i++)
        {
            builder.Append(i > 0 ? "|" : "");
            Write(choice.Branches[i], builder);
        }

        builder.Append(')');
    }

    private static void WriteSet(ByteSet set, StringBuilder builder)
    {
        builder.Append('[');
        for (int first = 0; first < 256; first++)
        {
            int last = first;
            while (set.Contains((byte)last) && last + 1 < 256 && set.Contains((byte)(last + 1)))
            {
                last++;
            }

            if (set.Contains((byte)first))
            {
                builder.Append($"\\x{first:x2}-\\x{last:x2}");
            }

            first = last;
        }

        builder.Append(']');
    }

    private static string Assertion(AssertionKind kind) =>
        kind switch
        {
            AssertionKind.TextStart => "\\A",
            AssertionKind.TextEnd => "\\z",
            AssertionKind.LineStart => "(?<![^\\n])",
            AssertionKind.LineEnd => "(?![^\\n])",
            AssertionKind.WordBoundary => $"(?:(?<={Word})(?!{Word})|(?<!{Word})(?={Word}))",
            _ => $"(?:(?<={Word})(?={Word})|(?<!{Word})(?!{Word}))",
        };
}
