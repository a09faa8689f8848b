using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Containers;

/// <summary>State of one build stage while a Dockerfile is read from top to bottom.</summary>
internal sealed record DockerStage(string Path, int Line, string Base)
{
    /// <summary>The name after <c>AS</c>, by which later stages build on this one.</summary>
    public required string Alias { get; init; }

    public string? User { get; init; }

    public SourceLocation? HealthCheck { get; init; }

    public string Ports { get; init; } = "";

    public string Command { get; init; } = "";

    /// <summary>Names and values that are part of the image, last one wins.</summary>
    public IReadOnlyList<(string Name, string Value, int Line)> Environment { get; init; } = [];

    public DockerStage With(DockerInstruction instruction) =>
        instruction.Keyword switch
        {
            "USER" => this with { User = instruction.Arguments },
            "HEALTHCHECK" => this with { HealthCheck = IsNone(instruction.Arguments) ? null : new SourceLocation(Path, instruction.Line) },
            "EXPOSE" => this with { Ports = Ports.Length == 0 ? instruction.Arguments : $"{Ports} {instruction.Arguments}" },
            "CMD" or "ENTRYPOINT" => this with { Command = instruction.Arguments },
            "ENV" => this with { Environment = [.. Environment, .. DockerVariables.Read(instruction)] },
            _ => this,
        };

    private static bool IsNone(string arguments) => arguments.Equals("NONE", StringComparison.OrdinalIgnoreCase);
}
