using Seatrial.Engine.Configuration.Yaml;

namespace Seatrial.Engine.Configuration;

/// <summary>
/// Reads <c>seatrial.yaml</c>. Strict: an unknown key or a value of the wrong form is an error with its line; all errors are reported at
/// once. Any bytes may be given; nothing is thrown.
/// </summary>
public static class ConfigurationParser
{
    /// <summary>Larger files are not read: 256 KiB.</summary>
    public const int MaximumSize = 256 * 1024;

    /// <summary>Reads a whole file.</summary>
    /// <param name="utf8">The whole file, with or without a byte order mark.</param>
    /// <param name="path">Relative to the workspace root: for errors and for the locations of declarations.</param>
    public static ConfigurationResult Parse(ReadOnlySpan<byte> utf8, string path)
    {
        var errors = new ConfigurationErrors(path);
        string? text = ConfigurationText.Decode(utf8, MaximumSize, errors);
        var root = text is null ? null : YamlReader.Read(text, errors);
        var configuration = new SeatrialConfiguration { SourcePath = path };
        configuration = root switch
        {
            null or YamlText { IsEmpty: true, IsPlain: true } => configuration,
            YamlMap map => ConfigurationBinder.Bind(map, configuration, errors),
            _ => Reject(root, configuration, errors),
        };
        return new ConfigurationResult(configuration, errors.Sorted());
    }

    private static SeatrialConfiguration Reject(YamlNode root, SeatrialConfiguration configuration, ConfigurationErrors errors)
    {
        errors.Add(root, $"the file must hold keys such as 'owner: …', but it is {root.Description}");
        return configuration;
    }
}
