namespace Seatrial.Cli.Commands.Init.Parts;

/// <summary>The table of what <c>init</c> sets up.</summary>
internal static class InitParts
{
    public static IReadOnlyList<InitPart> All { get; } =
    [
        ConfigurationPart.Part,
        HookPart.Part,
        PipelineParts.GitHub,
        PipelineParts.GitLab,
        PipelineParts.Azure,
        RulesParts.Agents,
        RulesParts.Claude,
        RulesParts.Cursor,
    ];

    public static InitPart? Find(string name) => All.FirstOrDefault(p => p.Name == name);
}
