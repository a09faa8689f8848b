using Seatrial.Cli.Commands.Init.Blocks;

namespace Seatrial.Cli.Commands.Init.Parts;

/// <summary>Files that coding assistants read before they write.</summary>
internal static class RulesParts
{
    private const string CursorHead = "---\ndescription: Security of this application\nalwaysApply: true\n---\n\n";

    public static InitPart Agents { get; } =
        Of(
            "agents",
            "AGENTS.md",
            "rules for coding assistants that read AGENTS.md",
            "",
            place => place.IsTop && (place.Has("AGENTS.md") || !(place.Has("CLAUDE.md") || place.Has(".cursor")))
        );

    public static InitPart Claude { get; } =
        Of("claude", "CLAUDE.md", "the same in CLAUDE.md", "", place => place.IsTop && place.Has("CLAUDE.md"));

    public static InitPart Cursor { get; } =
        Of("cursor", ".cursor/rules/seatrial.mdc", "the same in .cursor/rules", CursorHead, place => place.IsTop && place.Has(".cursor"));

    private static InitPart Of(string name, string path, string description, string head, Func<InitPlace, bool> isWanted)
    {
        Block Make(IReadOnlyList<string> lines) => new(path, BlockStyle.Markup, lines) { Head = head };
        return new InitPart(
            name,
            description,
            isWanted,
            place => place.Assessment.Value is { } assessment ? [BlockPart.Plan(place, Make(AssistantRules.Of(assessment)))] : [],
            place => BlockPart.Undo(place, Make([])) is { } step ? [step] : []
        );
    }
}
