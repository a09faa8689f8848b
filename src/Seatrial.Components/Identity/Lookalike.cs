using Seatrial.Engine.Findings;

namespace Seatrial.Components.Identity;

/// <summary>A name that is taken for another one.</summary>
/// <param name="Name">The name in question.</param>
/// <param name="Target">The popular name.</param>
/// <param name="Confidence">Low says that the names are related and no more: a fork, a port and a plugin are called like that too.</param>
/// <param name="Signals">What speaks for it, in words.</param>
public sealed record Lookalike(string Name, string Target, Confidence Confidence, IReadOnlyList<string> Signals);
