using System.Text.Json;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.RowSecurity.Schema;

/// <summary>A policy of row-level security. Source: PostgreSQL manual, CREATE POLICY.</summary>
internal sealed record SqlPolicy
{
    public required string Name { get; init; }

    public required SourceLocation Location { get; init; }

    /// <summary><c>all</c>, <c>select</c>, <c>insert</c>, <c>update</c> or <c>delete</c>.</summary>
    public required string Command { get; init; }

    public required bool IsPermissive { get; init; }

    /// <summary>Lower case; <c>public</c> stands for everybody.</summary>
    public required IReadOnlyList<string> Roles { get; init; }

    /// <summary>The condition on rows that are there; undefined where the policy states none.</summary>
    public required JsonElement Using { get; init; }

    /// <summary>The condition on rows as they will be; undefined where the policy states none.</summary>
    public required JsonElement Check { get; init; }

    /// <summary>Whether it holds for what a holder of a client key may be.</summary>
    public bool IsForClients => Roles.Any(r => r is "public" or "anon" or "authenticated");

    /// <summary>Whether it holds without an account.</summary>
    public bool IsForAnonymous => Roles.Any(r => r is "public" or "anon");

    public bool Covers(string command) => Command == "all" || Command == command;

    /// <summary>What decides on rows that a command finds; PostgreSQL takes the check of a policy for inserts.</summary>
    public JsonElement Reads => Using;

    /// <summary>What decides on rows that a command writes: the check, and where there is none the other condition.</summary>
    public JsonElement Writes => Check.ValueKind != JsonValueKind.Undefined ? Check : Using;
}
