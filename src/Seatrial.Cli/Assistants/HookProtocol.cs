using System.Text.Json;

namespace Seatrial.Cli.Assistants;

/// <summary>How one assistant speaks with its hooks. A row of <see cref="HookProtocols"/>.</summary>
internal sealed record HookProtocol
{
    /// <summary>What people call the assistant.</summary>
    public required string Name { get; init; }

    /// <summary>The member that names the event; null where the payload has none.</summary>
    public string? EventMember { get; init; }

    /// <summary>Events that this protocol knows; an unknown event of a known assistant is let through.</summary>
    public required IReadOnlyList<HookEvent> Events { get; init; }

    /// <summary>The row's event for a payload; null when the payload is another's.</summary>
    public HookEvent? Find(JsonElement payload)
    {
        if (EventMember is null)
        {
            return Events[0].Requires is { } member && payload.TryGetProperty(member, out _) ? Events[0] : null;
        }

        return payload.TryGetProperty(EventMember, out var name) && name.ValueKind == JsonValueKind.String
            ? Events.FirstOrDefault(e => name.ValueEquals(e.Name) && (e.Requires is null || payload.TryGetProperty(e.Requires, out _)))
            : null;
    }
}
