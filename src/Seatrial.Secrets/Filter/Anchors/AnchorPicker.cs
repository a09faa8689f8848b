using Seatrial.Secrets.Filter.Matching;
using Seatrial.Secrets.Filter.Patterns;

namespace Seatrial.Secrets.Filter.Anchors;

/// <summary>
/// Chooses where the paths through a pattern are anchored: at the bytes that every match must contain and that cost a scan least, mostly
/// the rarest. Parts of unbounded length end the search from the left, and what stands before the anchor (<c>[\w.-]{0,50}</c> before a
/// keyword) is left to the exact search.
/// </summary>
internal sealed class AnchorPicker(SourceStatistics statistics)
{
    /// <summary>Farthest distance of an entry from the start of a match.</summary>
    public const int MaxReach = 512;

    /// <summary>A cost that is not worth splitting a choice for.</summary>
    private const double GoodCost = 5e-3;

    private const int MaxOptions = 8;
    private const int MaxSplits = 3;

    /// <summary>For each path the places at which it can be anchored, best first.</summary>
    /// <exception cref="PatternException">No part of bounded distance is rarer than any text.</exception>
    public IReadOnlyList<IReadOnlyList<AnchorOption>> Pick(int ruleIndex, PatternNode root, PatternProgram program)
    {
        var best = Pick(ruleIndex, [.. HeadExpansion.Flatten(root)], program, 0);
        return best.Paths ?? throw new PatternException("the pattern has no part to recognise it by");
    }

    private Choice Pick(int ruleIndex, PatternNode[] sequence, PatternProgram program, int splits)
    {
        var best = new Choice(null, double.MaxValue);
        int minBefore = 0,
            maxBefore = 0;
        for (int i = 0; i < sequence.Length && maxBefore <= MaxReach; i++)
        {
            if (sequence[i] is not AssertionNode)
            {
                var candidate = AnchorAt(ruleIndex, sequence, i, minBefore, maxBefore, program);
                best = candidate.Cost < best.Cost ? candidate : best;
            }

            minBefore += sequence[i].MinLength;
            maxBefore = PatternLength.Add(maxBefore, sequence[i].MaxLength);
        }

        return best.Cost > GoodCost && splits < MaxSplits ? Better(best, Split(ruleIndex, sequence, program, splits)) : best;
    }

    /// <summary>Anchors each branch of the first choice by itself.</summary>
    private Choice Split(int ruleIndex, PatternNode[] sequence, PatternProgram program, int splits)
    {
        int at = Array.FindIndex(sequence, n => n is ChoiceNode { Branches.Count: <= 12 });
        if (at < 0)
        {
            return new Choice(null, double.MaxValue);
        }

        var paths = new List<IReadOnlyList<AnchorOption>>();
        double cost = 0;
        foreach (var branch in ((ChoiceNode)sequence[at]).Branches)
        {
            var part = Pick(ruleIndex, [.. sequence[..at], .. HeadExpansion.Flatten(branch), .. sequence[(at + 1)..]], program, splits + 1);
            cost += part.Cost;
            paths.AddRange(part.Paths ?? []);
        }

        return new Choice(paths, cost);
    }

    private static Choice Better(Choice a, Choice b) => b.Cost < a.Cost ? b : a;

    private Choice AnchorAt(int ruleIndex, PatternNode[] sequence, int index, int minBefore, int maxBefore, PatternProgram program)
    {
        // A node that repeats unfolded is no longer in the program; its own entry is where it begins.
        int entry = program.Entries[sequence[index]];
        var assertion = index > 0 ? sequence[index - 1] as AssertionNode : null;
        bool isAcross = Array.Exists(sequence[..index], n => n.HasLineFeed);
        var paths = new List<IReadOnlyList<AnchorOption>>();
        double cost = 0;
        foreach (var head in HeadExpansion.Expand(sequence[index..]))
        {
            var options = new List<AnchorOption>();
            if (index == 0 && IsWhole(head, program))
            {
                options.Add(
                    AnchorCost.Of(new AnchorPoint(ruleIndex, entry, 0, 0, 0, head.Length), PositionSets.Of(head, Anchor.Width), statistics)
                );
            }

            foreach ((int offset, var sets) in Windows(head, assertion?.Kind))
            {
                bool mayCross = isAcross || head.Where(n => n is ByteNode).Take(offset).Any(n => n.HasLineFeed);
                var point = new AnchorPoint(ruleIndex, entry, offset, minBefore, maxBefore, MayCross: mayCross ? 1 : 0);
                options.Add(AnchorCost.Of(point, sets, statistics));
            }

            // Of two that cost the same the first stays first: one that is the whole match.
            paths.Add([.. options.OrderBy(o => o.Cost).Take(MaxOptions)]);
            cost += paths[^1][0].Cost;
        }

        return new Choice(paths, cost);
    }

    /// <summary>Where these bytes stand, a match does, and there is no more to know of it.</summary>
    private static bool IsWhole(PatternNode[] head, PatternProgram program) =>
        head.Length <= Anchor.Width
        && Array.TrueForAll(head, n => n is ByteNode)
        && !Array.Exists(program.Code, i => i.Kind == InstructionKind.Save);

    /// <summary>The bytes from each place of a head's leading bytes on, and from the byte before where an assertion tells it.</summary>
    private static IEnumerable<(int Offset, ByteSet[] Sets)> Windows(PatternNode[] head, AssertionKind? assertion)
    {
        var nodes = head.Where(n => n is not AssertionNode).ToArray();
        if (Before(assertion, nodes) is { } before)
        {
            yield return (-1, PositionSets.Of([new ByteNode(before), .. nodes], Anchor.Width));
        }

        for (int offset = 0; offset <= nodes.Length; offset++)
        {
            yield return (offset, PositionSets.Of(nodes[offset..], Anchor.Width));
            if (offset == nodes.Length || nodes[offset] is not ByteNode)
            {
                yield break;
            }
        }
    }

    /// <summary>The bytes that can stand before an assertion. A line feed stands before the text.</summary>
    private static ByteSet? Before(AssertionKind? assertion, PatternNode[] nodes) =>
        assertion switch
        {
            AssertionKind.WordBoundary when nodes is [ByteNode first, ..] && first.Set.IsSubsetOf(ByteSet.Word) => ~ByteSet.Word,
            AssertionKind.LineStart or AssertionKind.TextStart => ByteSet.LineFeed,
            _ => null,
        };

    /// <summary>Anchors of all paths through a sequence.</summary>
    /// <param name="Paths">Null when there is no anchor.</param>
    /// <param name="Cost">Sum of the costs of the best options.</param>
    private sealed record Choice(IReadOnlyList<IReadOnlyList<AnchorOption>>? Paths, double Cost);
}
