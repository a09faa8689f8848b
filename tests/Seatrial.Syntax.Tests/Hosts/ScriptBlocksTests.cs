using System.Text;
using CsCheck;
using Seatrial.Syntax.Hosts;

namespace Seatrial.Syntax.Tests.Hosts;

public sealed class ScriptBlocksTests
{
    private const string Vue = """
        <template>
          <button @click="n > 1 && pay()">{{ n }}</button>
        </template>
        <!-- <script>old()</script> -->
        <script setup lang="ts">
        const n: number = 1
        fetch('/api/pay')
        </script>
        <style>a > b { content: "<script>" }</style>
        """;

    [Theory]
    [InlineData(HostLanguage.Html, "<script>a()</script><SCRIPT type=module>\nb()\n</Script>", "JavaScript a()|JavaScript \nb()\n")]
    [InlineData(
        HostLanguage.Html,
        "<script type=\"application/json\">{}</script><script type='text/template'><b></script><script type=importmap>{}</script>",
        ""
    )]
    [InlineData(
        HostLanguage.Html,
        "<script src=\"a.js\"></script><script src=b.js> </script><script data-x=\"a > b\">c()</script>",
        "JavaScript c()"
    )]
    [InlineData(
        HostLanguage.Html,
        "<!-- <script>a()</script> --><script>\"<!--\"; b()</script><scripts>c()</scripts>",
        "JavaScript \"<!--\"; b()"
    )]
    [InlineData(HostLanguage.Html, "<p>1 < 2</p><script>open(", "JavaScript open(")]
    [InlineData(HostLanguage.Html, "<script", "")]
    [InlineData(HostLanguage.Html, "<!-- <script>a()</script>", "")]
    [InlineData(HostLanguage.Vue, Vue, "TypeScript \nconst n: number = 1\nfetch('/api/pay')\n")]
    [InlineData(HostLanguage.Vue, "<script lang=\"tsx\">a</script><script src=\"./b\" /><script>c</script>", "Tsx a|JavaScript c")]
    [InlineData(
        HostLanguage.Svelte,
        "<script context=\"module\">a</script><script lang='ts'>b</script>{#if a < b}<p/>{/if}",
        "JavaScript a|TypeScript b"
    )]
    [InlineData(
        HostLanguage.Astro,
        "---\nconst a: number = 1\n---\n<p/><script>b()</script>",
        "TypeScript \nconst a: number = 1\n|TypeScript b()"
    )]
    [InlineData(HostLanguage.Astro, "<p/><script is:inline lang=\"js\">b()</script>", "JavaScript b()")]
    [InlineData(HostLanguage.Astro, "---\nopen", "")]
    public void Finds(HostLanguage host, string document, string expected)
    {
        document = document.ReplaceLineEndings("\n");
        var blocks = ScriptBlocks.Find(Encoding.UTF8.GetBytes(document), host);
        Assert.Equal(expected.ReplaceLineEndings("\n"), string.Join('|', blocks.Select(b => $"{b.Language} {document[b.Start..b.End]}")));
    }

    [Fact]
    public void A_block_is_parsed_with_the_lines_of_its_document()
    {
        Parsers.Require();
        byte[] document = Encoding.UTF8.GetBytes(Vue);
        var block = ScriptBlocks.Find(document, HostLanguage.Vue).Single();
        var tree = SyntaxParser.ParseSlice(block.Grammar, document, block.Start, block.End);
        Assert.Equal(0, tree.ErrorCount);
        var call = Parsers.All(tree).Single(n => n.KindName == "call_expression");
        Assert.Equal(("fetch('/api/pay')", 7), (call.Text, call.Line));
        Assert.All(Parsers.All(tree), n => Assert.InRange(n.StartByte, block.Start, block.End));
        var none = SyntaxParser.ParseSlice(block.Grammar, document, block.Start, block.End, new SyntaxLimits { MaxBytes = 1 });
        Assert.Equal((ParseStatus.TooLarge, 5), (none.Status, none.Root.Line));
    }

    [Fact]
    public void Blocks_of_broken_documents_lie_within_them_in_order() =>
        Gen.Select(Robustness.Mutation.Of(Encoding.UTF8.GetBytes(Vue)), Gen.Enum<HostLanguage>())
            .Sample(
                (document, host) =>
                {
                    int end = 0;
                    foreach (var block in ScriptBlocks.Find(document, host))
                    {
                        Assert.True(block.Start >= end && block.End > block.Start && block.End <= document.Length);
                        end = block.End;
                    }
                },
                iter: 2_000
            );
}
