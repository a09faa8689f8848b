using System.Text.Json;

namespace Seatrial.Cli.Assistants;

/// <summary>One event of a protocol.</summary>
/// <param name="Name">As the payload spells it.</param>
/// <param name="Read">From the payload to the texts of the call.</param>
/// <param name="Deny">The answer that stops the call, from the reason.</param>
internal sealed record HookEvent(string Name, Func<JsonElement, IReadOnlyList<ToolText>> Read, Func<string, HookAnswer> Deny)
{
    /// <summary>A member that the payload must have as well, where the name alone does not tell.</summary>
    public string? Requires { get; init; }

    /// <summary>The answer that lets the call go on.</summary>
    public HookAnswer Allow { get; init; } = HookAnswer.Silent;
}
