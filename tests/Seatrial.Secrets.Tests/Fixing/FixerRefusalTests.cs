using Seatrial.Secrets.Fixing;

namespace Seatrial.Secrets.Tests.Fixing;

/// <summary>Literals that are left where they are, and why; <c>S3CR3T</c> stands for the credential.</summary>
public sealed class FixerRefusalTests
{
    private const string Mark = "S3CR3T";

    [Theory]
    [InlineData("a.js", "const k = 'x://\\q:S3CR3T@h';", "escapes")]
    [InlineData("a.js", "\"use client\";\nconst k = 'S3CR3T';", "browser")]
    [InlineData("src/app.js", "const k = import.meta.env.X || 'S3CR3T'; const j = window.name;", "")]
    [InlineData("a.tsx", "export const P = () => <A token=\"S3CR3T\" />;", "attribute")]
    [InlineData("a.js", "import x from 'S3CR3T';", "constant")]
    [InlineData("a.js", "const o = { 'S3CR3T': 1 };", "property")]
    [InlineData("a.js", "// S3CR3T\n", "string")]
    [InlineData("a.ts", "enum E {\n  A = 'S3CR3T',\n}", "enumeration")]
    [InlineData("a.js", "if (req.body.password === 'S3CR3T') next();", "sends nothing")]
    [InlineData("a.ts", "const ok = 'S3CR3T' !== given;", "sends nothing")]
    [InlineData("a.go", "package a\n\nfunc f(g string) bool { return g == \"S3CR3T\" }\n", "sends nothing")]
    [InlineData("a.php", "<?php\nif ($_POST['p'] == 'S3CR3T') { f(); }\n", "sends nothing")]
    [InlineData("a.ts", "enum E {\n  B = 'b',\n  A = 'S3CR3T'\n}", "enumeration")]
    [InlineData("a.ts", "export const enum E { A = 'S3CR3T' }", "enumeration")]
    [InlineData("a.ts", "type T =\n  | 'a'\n  | 'S3CR3T';", "enumeration")]
    [InlineData("main.tf", "variable \"db\" {\n  default = \"x-S3CR3T\"\n}\n", "more than the credential")]
    [InlineData("a.php", "<?php\nconst K = 'S3CR3T';\n", "define(")]
    [InlineData("a.py", "k = ('a'\n     'S3CR3T')", "side by side")]
    [InlineData("A.cs", "const string K = \"S3CR3T\";", "constant")]
    [InlineData("A.cs", "void F(string k = \"S3CR3T\") { }", "constant")]
    [InlineData("A.cs", "[Key(\"S3CR3T\")]\nclass A { }", "constant")]
    [InlineData("A.cs", "var h = $\"a {x} S3CR3T\";", "quotes")]
    [InlineData("A.java", "@Value(\"S3CR3T\")\nString k;", "constant")]
    [InlineData("a.go", "package a\nconst (\n\tA = \"S3CR3T\"\n)\n", "constants")]
    [InlineData("a.php", "<?php class A { const K = 'S3CR3T'; }\n", "constant")]
    [InlineData("a.php", "<?php\nclass A {\n  private $k = 'S3CR3T';\n}\n", "constant")]
    [InlineData("a.rs", "const K: &str = \"S3CR3T\";", "LazyLock")]
    [InlineData("a.rs", "println!(\"key S3CR3T\");", "macro")]
    [InlineData("a.rs", "let h = format!(\"{}\", \"Bearer S3CR3T\");", "split")]
    [InlineData("a.rs", "match k { \"S3CR3T\" => 1, _ => 2 }", "constant")]
    [InlineData("a.swift", "import SwiftUI\nlet k = \"S3CR3T\"", "devices")]
    [InlineData("a.vue", "<script setup>\nconst k = 'S3CR3T'\n</script>", "browser")]
    [InlineData("a.svelte", "<script>\nconst k = 'S3CR3T'\n</script>", "browser")]
    [InlineData("a.astro", "---\n---\n<script>const k = 'S3CR3T'</script>", "browser")]
    [InlineData(
        "a.ipynb",
        "{\"cells\":[{\"cell_type\": \"code\",\"source\":[\"f()\"],\"outputs\":[{\"text\":[\"S3CR3T\"]}]}],\"metadata\":{\"language\": \"python\"}}",
        "outputs"
    )]
    [InlineData(
        "a.ipynb",
        "{\"cells\":[{\"cell_type\": \"code\",\"source\":[\"k = 'S3CR3T'\"]}],\"metadata\":{\"language\": \"R\"}}",
        "does not say"
    )]
    [InlineData("a.lua", "k = \"S3CR3T\"", "nothing says")]
    [InlineData("data.json", "{\"k\":\"S3CR3T\"}", "nothing says")]
    [InlineData(".env", "K=S3CR3T", "git rm --cached")]
    [InlineData("Dockerfile", "ENV K=S3CR3T", "image")]
    [InlineData("main.tf", "terraform {\n  backend \"s3\" {\n    secret_key = \"S3CR3T\"\n  }\n}\n", "backend")]
    [InlineData("k8s/secret.yaml", "apiVersion: v1\nkind: Secret\nstringData:\n  k: S3CR3T\n", "outside")]
    [InlineData("run.sh", "cat <<EOF\nkey=S3CR3T\nEOF\n", "quotes")]
    public void Says_why_where_it_cannot_do_it_right(string path, string text, string reason)
    {
        var proposal = Propose(path, text);

        Assert.Empty(proposal.Edits);
        Assert.Contains(reason, proposal.Refusal, StringComparison.Ordinal);
        Assert.DoesNotContain(Mark, proposal.Refusal, StringComparison.Ordinal);
    }

    private static FixProposal Propose(string path, string text) =>
        Fixer.Propose(new FixTarget(path, text, text.IndexOf(Mark, StringComparison.Ordinal), Mark.Length, "API_KEY"));
}
