using System.Text;
using Seatrial.Engine.Configuration.Yaml;

namespace Seatrial.Engine.Configuration;

/// <summary>
/// Reads <c>seatrial.yaml</c>. Strict: an unknown key or a value of the wrong form is an error with its line; all errors are reported at once. Any bytes
/// may be given; nothing is thrown.
/// </summary>
public static class ConfigurationParser
{
    /// <summary>Larger files are not read: 256 KiB.</summary>
    public const int MaximumSize = 256 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a whole file.</summary>
    /// <param name="utf8">The whole file, with or without a byte order mark.</param>
    /// <param name="path">Relative to the workspace root: for errors and for the locations of declarations.</param>
    public static ConfigurationResult Parse(ReadOnlySpan<byte> utf8, string path)
    {
        var errors = new ConfigurationErrors(path);
        string? text = Decode(utf8, errors);
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

    private static string? Decode(ReadOnlySpan<byte> utf8, ConfigurationErrors errors)
    {
        if (utf8.Length > MaximumSize)
        {
            errors.Add(1, 1, $"the file is larger than {MaximumSize / 1024} KiB; a configuration is never that large");
            return null;
        }

        if (utf8.StartsWith(Encoding.UTF8.Preamble))
        {
            utf8 = utf8[Encoding.UTF8.Preamble.Length..];
        }

        try
        {
            return StrictUtf8.GetString(utf8);
        }
        catch (DecoderFallbackException e)
        {
            int line = 1 + utf8[..Math.Clamp(e.Index, 0, utf8.Length)].Count((byte)'\n');
            errors.Add(line, 1, "the file is not UTF-8 text; save it with that encoding");
            return null;
        }
    }
}
