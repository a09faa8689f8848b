using Seatrial.Engine.Configuration.Yaml;
using Seatrial.Engine.Findings;

namespace Seatrial.Engine.Configuration;

/// <summary>Places in one file.</summary>
internal readonly record struct SourceLocationFactory(string Path)
{
    public SourceLocation Of(YamlNode node) => new(Path, node.Line, node.Column);
}
