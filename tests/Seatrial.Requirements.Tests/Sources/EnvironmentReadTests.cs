using Seatrial.Requirements.Sources;
using Seatrial.Requirements.Tests.Judging;

namespace Seatrial.Requirements.Tests.Sources;

public sealed class EnvironmentReadTests
{
    private static string Names(string path, string text)
        => string.Join(' ', new JudgedRepository((path, text)).Facts<EnvironmentReadFact>().Select(f => f.Name));

    [Theory]
    [InlineData("a.ts", "const k = process.env.A_KEY ?? process.env['B_KEY'];")]
    [InlineData("a.ts", "const { A_KEY, B_KEY: b = '' } = process.env;")]
    [InlineData("a.ts", "const h = `Bearer ${process.env.A_KEY}`; const { B_KEY } = import.meta.env;")]
    [InlineData("a.ts", "(import.meta as any).env.A_KEY; import.meta.env?.B_KEY")]
    [InlineData("a.ts", "Deno.env.get('A_KEY')!; Bun.env.B_KEY")]
    [InlineData("a.ts", "configService.get<string>('A_KEY'); c.env.B_KEY")]
    [InlineData("a.vue", "<template>process.env.NOT</template>\n<script setup lang=\"ts\">\nconst a = import.meta.env.A_KEY\nconst b = import.meta.env.B_KEY\n</script>")]
    [InlineData("a.py", "os.environ['A_KEY']\nos.environ.get(\"B_KEY\", '')\n")]
    [InlineData("a.py", "x = f\"Bearer {os.getenv('A_KEY')}\"\ny = config('B_KEY', default='')\n")]
    [InlineData("a.go", "a := os.Getenv(\"A_KEY\")\nb, ok := os.LookupEnv(\"B_KEY\")")]
    [InlineData("A.java", "String a = System.getenv(\"A_KEY\");\n@Value(\"${B_KEY:x}\") private String b;")]
    [InlineData("A.cs", "Environment.GetEnvironmentVariable(\"A_KEY\"); builder.Configuration[\"B_KEY\"];")]
    [InlineData("a.rb", "ENV['A_KEY']\nENV.fetch(\"B_KEY\") { '' }")]
    [InlineData("a.php", "<?php $a = env('A_KEY'); $b = $_ENV['B_KEY'];")]
    [InlineData("a.rs", "let a = std::env::var(\"A_KEY\"); let b = env!(\"B_KEY\");")]
    [InlineData("a.dart", "dotenv.env['A_KEY']; const String.fromEnvironment('B_KEY')")]
    [InlineData("a.ex", "System.get_env(\"A_KEY\")\nSystem.fetch_env!(\"B_KEY\")")]
    public void Reads_of_every_language_are_seen(string path, string text) => Assert.Equal("A_KEY B_KEY", Names(path, text));

    [Theory]
    [InlineData("a.ts", "// process.env.A_KEY\n/* process.env.B_KEY */ const s = 'process.env.C_KEY';")]
    [InlineData("a.ts", "const r = /process.env.A_KEY/; const t = `process.env.B_KEY`;")]
    [InlineData("a.py", "# os.environ['A_KEY']\n'''\nos.getenv('B_KEY')\n'''\n")]
    [InlineData("a.go", "// os.Getenv(\"A_KEY\")\ns := `os.Getenv(\"B_KEY\")`")]
    [InlineData("a.ts", "config.get('cache.size'); env.mode")]
    [InlineData("a.test.ts", "process.env.A_KEY")]
    public void Comments_strings_tests_and_other_settings_are_no_reads(string path, string text) => Assert.Equal("", Names(path, text));

    [Fact]
    public void Text_of_a_page_with_an_apostrophe_does_not_hide_what_follows()
        => Assert.Equal("A_KEY", Names("a.tsx", "export const A = () => <p>Don't {process.env.A_KEY}</p>;\nconst u = <a>https://x.y</a>;"));

    [Fact]
    public void A_line_is_told()
        => Assert.Equal(3, Assert.Single(new JudgedRepository(("a.svelte", "<script>\n\nconst a = import.meta.env.VITE_A;\n</script>")).Facts<EnvironmentReadFact>()).Location.Line);
}
