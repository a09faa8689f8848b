using Seatrial.Code.Languages.Script;
using Seatrial.Syntax;
using Seatrial.Syntax.Hosts;

namespace Seatrial.Code.Languages.Hosts;

/// <summary>
/// The script of documents in another language, as one program: what is no script is blank, so that every line and column is that of the
/// document.
/// </summary>
public static class HostScripts
{
    /// <summary>The language of a document in which script stands, by the ending of its file; null for others.</summary>
    public static HostLanguage? HostOf(ReadOnlySpan<char> extension) =>
        extension switch
        {
            ".vue" => HostLanguage.Vue,
            ".svelte" => HostLanguage.Svelte,
            ".astro" => HostLanguage.Astro,
            ".html" or ".htm" => HostLanguage.Html,
            _ => null,
        };

    /// <summary>The program of a document; null where it holds no script.</summary>
    public static HostProgram? Read(ReadOnlySpan<byte> document, HostLanguage host)
    {
        var blocks = ScriptBlocks.Find(document, host);
        if (blocks.Count == 0)
        {
            return null;
        }

        byte[] text = new byte[document.Length];
        text.AsSpan().Fill((byte)' ');
        for (int at = 0; document[at..].IndexOfAny((byte)'\n', (byte)'\r') is var found and >= 0; at += found + 1)
        {
            text[at + found] = document[at + found];
        }

        var language = ScriptLanguage.JavaScript;
        foreach (var block in blocks)
        {
            document[block.Start..block.End].CopyTo(text.AsSpan(block.Start));
            language = block.Language > language ? block.Language : language;
        }

        return new HostProgram(
            text,
            language == ScriptLanguage.JavaScript ? ScriptFrontEnd.JavaScript : ScriptFrontEnd.TypeScript,
            new ScriptBlock(0, text.Length, language).Grammar
        );
    }
}

/// <summary>The script of a document, with who reads it.</summary>
public sealed record HostProgram(ReadOnlyMemory<byte> Utf8, ScriptFrontEnd FrontEnd, Grammar Grammar);
