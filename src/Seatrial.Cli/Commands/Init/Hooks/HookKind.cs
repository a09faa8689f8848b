namespace Seatrial.Cli.Commands.Init.Hooks;

/// <summary>An assistant whose hooks can be made to ask Seatrial. A row of <see cref="HookKinds"/>.</summary>
/// <param name="Name">As <c>--hook</c> takes it.</param>
/// <param name="Path">Its settings, relative to the top of the repository.</param>
/// <param name="Entries">What is added to the lists of <c>hooks</c>.</param>
/// <param name="Version">Value of the member <c>version</c> where the format asks for one.</param>
internal sealed record HookKind(string Name, string Path, IReadOnlyList<AssistantEntry> Entries, int? Version = null);
