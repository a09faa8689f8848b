namespace Seatrial.Cli.Assistants;

/// <summary>What a payload says: texts, and the folder that paths are relative to.</summary>
internal sealed record ToolCall(string? Folder, IReadOnlyList<ToolText> Texts);
