namespace Seatrial.Engine.Decisions;

/// <summary>The words that stand for kinds in files and on the command line.</summary>
public static class DecisionKinds
{
    public static IReadOnlyList<string> Words { get; } = [.. Enum.GetValues<DecisionKind>().Select(Word)];

    public static string Word(this DecisionKind kind) =>
        kind switch
        {
            DecisionKind.Fix => "fix",
            DecisionKind.Accept => "accept",
            DecisionKind.NotApplicable => "not-applicable",
            _ => "compensated",
        };

    /// <summary>Null for any other word.</summary>
    public static DecisionKind? Of(string word) =>
        Enum.GetValues<DecisionKind>().Cast<DecisionKind?>().FirstOrDefault(k => k!.Value.Word() == word);
}
