namespace Seatrial.Secrets.Filter.Patterns;

/// <summary>How much of a credential's start belongs to its kind and tells nothing about the credential itself.</summary>
internal static class PatternPrefix
{
    private const int Longest = 16;

    /// <summary>A place that allows this few bytes is part of a fixed prefix (<c>sk_live_</c> or <c>rk_test_</c>).</summary>
    private const int FewBytes = 4;

    /// <summary>Leading bytes of the group <c>secret</c>, or of the whole pattern where there is none, that allow few values.</summary>
    public static int Length(PatternNode pattern)
    {
        var secret = FindSecret(pattern) ?? pattern;
        var sets = PositionSets.Of([secret], Longest);
        int length = 0;
        while (length < Longest && sets[length].Count <= FewBytes)
        {
            length++;
        }

        return length;
    }

    private static PatternNode? FindSecret(PatternNode node) =>
        node switch
        {
            GroupNode { Kind: GroupKind.Secret } group => group.Body,
            GroupNode group => FindSecret(group.Body),
            RepeatNode repeat => FindSecret(repeat.Body),
            SequenceNode sequence => sequence.Items.Select(FindSecret).FirstOrDefault(n => n is not null),
            ChoiceNode choice => choice.Branches.Select(FindSecret).FirstOrDefault(n => n is not null),
            _ => null,
        };
}
