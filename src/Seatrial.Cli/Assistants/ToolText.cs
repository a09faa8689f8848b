namespace Seatrial.Cli.Assistants;

/// <summary>One text of a tool call.</summary>
/// <param name="Kind">What happens with it.</param>
/// <param name="Path">Of the file, as the assistant gave it; null where there is none.</param>
/// <param name="Text">The new text; for <see cref="ToolTextKind.Read"/> what is read, null where the payload does not carry it.</param>
/// <param name="Replaced">The piece of the file that the text takes the place of; null where it is the whole file.</param>
internal sealed record ToolText(ToolTextKind Kind, string? Path, string? Text, string? Replaced = null);
