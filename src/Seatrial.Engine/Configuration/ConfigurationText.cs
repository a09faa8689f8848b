using System.Text;

namespace Seatrial.Engine.Configuration;

/// <summary>The text of a file of Seatrial's own: UTF-8, of a bounded size.</summary>
internal static class ConfigurationText
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Null after an error was added.</summary>
    public static string? Decode(ReadOnlySpan<byte> utf8, int maximumSize, ConfigurationErrors errors)
    {
        if (utf8.Length > maximumSize)
        {
            errors.Add(1, 1, $"the file is larger than {maximumSize / 1024} KiB; a configuration is never that large");
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
