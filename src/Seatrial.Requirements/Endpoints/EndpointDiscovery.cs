using Seatrial.Code.Flow;
using Seatrial.Code.Resolution;

namespace Seatrial.Requirements.Endpoints;

/// <summary>Where packs look for endpoints and put those that they find.</summary>
public sealed class EndpointDiscovery(CodeBase code, Evaluator evaluator, IReadOnlyDictionary<string, string> texts)
{
    private readonly List<Endpoint> found = [];

    public CodeBase Code { get; } = code;

    /// <summary>Its top levels are evaluated before packs are asked: what calls register is known.</summary>
    public Evaluator Evaluator { get; } = evaluator;

    /// <summary>Texts of files that are no code and that packs asked for by name: OpenAPI descriptions, framework configuration.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; } = texts;

    public IReadOnlyList<Endpoint> Found => found;

    public void Add(Endpoint endpoint) => found.Add(endpoint);
}
