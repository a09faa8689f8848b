namespace Seatrial.Cli.Commands.Init.Hooks;

/// <summary>An entry of an assistant's settings.</summary>
/// <param name="Event">The member of <c>hooks</c> whose list it joins.</param>
/// <param name="Json">The entry.</param>
internal sealed record AssistantEntry(string Event, string Json);
