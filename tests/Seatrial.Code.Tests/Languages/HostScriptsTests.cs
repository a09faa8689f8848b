using System.Text;
using Seatrial.Code.Languages.Hosts;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using Seatrial.Syntax;
using Seatrial.Syntax.Hosts;

namespace Seatrial.Code.Tests.Languages;

public sealed class HostScriptsTests
{
    [Fact]
    public void Script_of_a_Vue_file_has_the_lines_and_columns_of_the_file()
    {
        var file = Read(
            """
            <template>
              <button @click="save">{{ a > b ? 'é' : "ü" }}</button>
            </template>

            <script setup lang="ts">
            import { supabase } from '~/lib/supabase'

            const save = (id: string) => supabase.from('orders').delete().eq('id', id)
            </script>
            """,
            ".vue"
        );
        Assert.Equal(CodeLanguage.TypeScript, file.Language);
        Assert.Equal(0, file.ErrorCount);
        Assert.Equal("~/lib/supabase", Assert.Single(file.Imports).Module);
        var call = Calls(file).Single(c => c.Name == "delete");
        Assert.Equal(8, call.Place.Line);
        Assert.Equal("const save = (id: string) => supabase.from('orders').".Length + 1, call.Place.Column);
    }

    [Fact]
    public void Both_blocks_of_a_Svelte_file_are_one_program()
    {
        var file = Read(
            "<script context=\"module\">\r\n  export const limit = 5;\r\n</script>\r\n<h1>{limit}</h1>\r\n<script>\r\n  load(limit);\r\n</script>\r\n<style>h1 { color: red }</style>",
            ".svelte"
        );
        Assert.Equal(CodeLanguage.JavaScript, file.Language);
        Assert.Equal("limit", Assert.Single(file.Exports).Name);
        Assert.Equal(6, Calls(file).Single(c => c.Name == "load").Place.Line);
    }

    [Fact]
    public void A_document_without_script_is_no_program()
    {
        Assert.Null(HostScripts.Read("<p>plain</p>"u8, HostLanguage.Html));
        Assert.Null(HostScripts.Read("<script type=\"application/json\">{}</script>"u8, HostLanguage.Html));
    }

    [Fact]
    public void What_is_no_script_is_blank_and_as_long_as_before()
    {
        byte[] document = Encoding.UTF8.GetBytes("<p>ü\n</p>\r\n<script>go()</script>\n");
        string text = Encoding.UTF8.GetString(HostScripts.Read(document, HostLanguage.Html)!.Utf8.Span);
        Assert.Equal(document.Length, text.Length);
        Assert.Equal("     \n    \r\n        go()         \n", text);
    }

    [Theory]
    [InlineData(".vue", HostLanguage.Vue)]
    [InlineData(".svelte", HostLanguage.Svelte)]
    [InlineData(".astro", HostLanguage.Astro)]
    [InlineData(".html", HostLanguage.Html)]
    [InlineData(".ts", null)]
    public void Documents_are_known_by_their_endings(string extension, HostLanguage? host) =>
        Assert.Equal(host, HostScripts.HostOf(extension));

    private static CodeFile Read(string text, string extension)
    {
        var program = HostScripts.Read(Encoding.UTF8.GetBytes(text), HostScripts.HostOf(extension)!.Value)!;
        return program.FrontEnd.Lower("page" + extension, SyntaxParser.Parse(program.Grammar, program.Utf8));
    }

    private static IEnumerable<CallExpression> Calls(CodeFile file) => CodeWalk.Expressions(file).OfType<CallExpression>();
}
