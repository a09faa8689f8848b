using Seatrial.Requirements.Sources.Modules;
using Seatrial.Requirements.Tests.Judging;

namespace Seatrial.Requirements.Tests.Sources;

public sealed class ModuleTests
{
    private static ScriptModuleFact Read(string text, string path = "a.tsx") =>
        Assert.Single(new JudgedRepository((path, text)).Facts<ScriptModuleFact>());

    private static string Loaded(string text) =>
        string.Join(' ', Read(text).Imports.Where(i => i.IsUsed).Select(i => $"{i.Specifier}({string.Join(',', i.Names)})"));

    [Theory]
    [InlineData("import a, { b as c } from './x'; a(); c();", "./x(default,b)")]
    [InlineData("import * as all from './x'; all.f();", "./x(*)")]
    [InlineData("import './x';", "./x()")]
    [InlineData("const a = await import('./x'); const b = require(\"./y\");", "./x(*) ./y(*)")]
    [InlineData("export { a as b } from './x'; export * from './y';", "./x(a) ./y(*)")]
    [InlineData("import {\n  a,\n  type B,\n} from './x';\na;", "./x(a)")]
    [InlineData("import { Card } from './x'; return <Card />;", "./x(Card)")]
    public void Imports_are_read(string text, string loaded) => Assert.Equal(loaded, Loaded(text));

    [Theory]
    [InlineData("import type { A } from './x'; import { type B } from './y';")]
    [InlineData("import Stripe from 'stripe'; let s: Stripe | null; f<Stripe>(x as Stripe);")]
    [InlineData("// import './x'\nconst s = \"import './y'\";")]
    [InlineData("import { unused } from './x';")]
    [InlineData("object.require('./x'); import.meta.url;")]
    public void Types_comments_and_strings_load_nothing(string text) => Assert.Equal("", Loaded(text));

    [Theory]
    [InlineData("'use client';\nimport a from 'b';", ModuleTraits.UseClient)]
    [InlineData("/* licence */ \"use server\"\n", ModuleTraits.UseServer)]
    [InlineData("import 'server-only';", ModuleTraits.ServerOnly)]
    [InlineData("export async function getServerSideProps() {}", ModuleTraits.ServerData)]
    [InlineData("f(); 'use client';", ModuleTraits.None)]
    public void Directives_are_read(string text, ModuleTraits traits) => Assert.Equal(traits, Read(text).Traits);

    [Fact]
    public void A_component_of_an_astro_page_with_a_client_directive_is_told() =>
        Assert.Equal(["./A"], Read("---\nimport A from './A';\nimport B from './B';\n---\n<B />\n<A client:load />", "p.astro").Hydrated);
}
