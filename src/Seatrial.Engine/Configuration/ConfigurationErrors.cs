using Seatrial.Engine.Configuration.Yaml;

namespace Seatrial.Engine.Configuration;

/// <summary>Collects the mistakes of one file. A hostile file cannot make the list long.</summary>
internal sealed class ConfigurationErrors(string path)
{
    private const int Limit = 50;
    private const int QuotedLength = 60;

    private readonly List<ConfigurationError> errors = [];

    public void Add(YamlNode at, string message) => Add(at.Line, at.Column, message);

    public void Add(int line, int column, string message)
    {
        if (errors.Count < Limit)
        {
            errors.Add(new ConfigurationError(path, Math.Max(line, 1), Math.Max(column, 1), message));
        }
    }

    public SourceLocationFactory Locations => new(path);

    public IReadOnlyList<ConfigurationError> Sorted() =>
        [.. errors.OrderBy(e => e.Line).ThenBy(e => e.Column).ThenBy(e => e.Message, StringComparer.Ordinal)];

    /// <summary>Text of the file for a message: short, on one line and in quotation marks.</summary>
    public static string Quote(string text)
    {
        var cut = text.Length > QuotedLength ? string.Concat(text.AsSpan(0, QuotedLength), "…") : text;
        return $"'{string.Concat(cut.Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '\uFFFD' : c))}'";
    }
}
