using Seatrial.Secrets.Filter.Patterns;

namespace Seatrial.Secrets.Filter.Anchors;

/// <summary>
/// Rewrites a sequence of nodes as several that together mean the same and of which each begins with single bytes as far as possible:
/// <c>(?:ab|c)d{2}e</c> becomes <c>abdde</c> and <c>cdde</c>.
/// </summary>
internal static class HeadExpansion
{
    private const int MaxSequences = 160;
    private const int MaxHead = 12;

    public static List<PatternNode[]> Expand(IEnumerable<PatternNode> sequence)
    {
        var finished = new List<PatternNode[]>();
        var pending = new Queue<PatternNode[]>();
        pending.Enqueue([.. sequence]);
        while (pending.TryDequeue(out var nodes))
        {
            int at = Array.FindIndex(nodes, n => n is not (ByteNode or AssertionNode or EmptyNode));
            bool isRoom = finished.Count + pending.Count < MaxSequences;
            if (at < 0 || CountBytes(nodes, at) >= MaxHead || !isRoom || Unfold(nodes[at]) is not { } alternatives)
            {
                finished.Add(nodes);
                continue;
            }

            foreach (var alternative in alternatives)
            {
                pending.Enqueue([.. nodes[..at], .. alternative, .. nodes[(at + 1)..]]);
            }
        }

        return finished;
    }

    /// <summary>Nested sequences and groups become one list.</summary>
    public static IEnumerable<PatternNode> Flatten(PatternNode node) =>
        node switch
        {
            SequenceNode sequence => sequence.Items.SelectMany(Flatten),
            GroupNode group => Flatten(group.Body),
            EmptyNode => [],
            _ => [node],
        };

    private static int CountBytes(PatternNode[] nodes, int end) => nodes.AsSpan(0, end).ToArray().Count(n => n is ByteNode);

    /// <summary>The alternatives of a node, or null when it cannot begin with a known number of bytes.</summary>
    private static IEnumerable<IEnumerable<PatternNode>>? Unfold(PatternNode node) =>
        node switch
        {
            SequenceNode or GroupNode => [Flatten(node)],
            ChoiceNode choice => choice.Branches.Select(Flatten),
            RepeatNode { Min: > 0 } repeat =>
            [
                [.. Flatten(repeat.Body), .. Rest(repeat)],
            ],
            RepeatNode { Max: 1 } optional =>
            [
                [.. Flatten(optional.Body)],
                [],
            ],
            _ => null,
        };

    private static IEnumerable<PatternNode> Rest(RepeatNode repeat)
    {
        int max = repeat.Max == PatternNode.Unbounded ? repeat.Max : repeat.Max - 1;
        return max == 0 ? [] : [repeat with { Min = repeat.Min - 1, Max = max }];
    }
}
