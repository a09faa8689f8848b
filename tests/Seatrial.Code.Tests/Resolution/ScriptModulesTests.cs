using Seatrial.Code.Resolution;
using Seatrial.Code.Resolution.Projects;
using Seatrial.Code.Tests.Languages;

namespace Seatrial.Code.Tests.Resolution;

public sealed class ScriptModulesTests
{
    /// <summary>What <c>x</c> means in <c>main.ts</c>, as text.</summary>
    private static string Meaning(string main, params (string Path, string Text)[] others)
    {
        (string Path, string Text)[] files =
        [
            (others.Any(o => o.Path.StartsWith("apps/", StringComparison.Ordinal)) ? "apps/api/src/main.ts" : "src/main.ts", main),
            .. others,
        ];
        var project = ProjectReader.Read(files.Where(f => ProjectReader.IsWanted(f.Path)));
        var code = new CodeBase(files.Where(f => !ProjectReader.IsWanted(f.Path)).Select(f => ScriptSource.Lower(f.Text, f.Path)), project);
        return code.Resolve(code.File(files[0].Path)!, "x") switch
        {
            FunctionSymbol function => $"{function.File.Path}:{function.Function.Name}",
            ClassSymbol type => $"{type.File.Path}:{type.Class.Name}",
            VariableSymbol variable => $"{variable.File.Path}:{variable.Name}",
            ExpressionSymbol expression => $"{expression.File.Path}:expression",
            ModuleSymbol module => $"{module.Files[0].Path}:module",
            ExternalSymbol library => library.Name,
            _ => "nothing",
        };
    }

    [Theory]
    [InlineData("import x from 'express';", "npm:express")]
    [InlineData("import { Router as x } from 'express';", "npm:express.Router")]
    [InlineData("const x = require('express');", "npm:express")]
    [InlineData("const { Router: x } = require('express');", "npm:express.Router")]
    [InlineData("import * as x from 'node:fs';", "npm:fs")]
    [InlineData("import x from 'npm:stripe@14/lib';", "npm:stripe/lib")]
    [InlineData(
        "import { createClient as x } from 'https://esm.sh/@supabase/supabase-js@2?dts';",
        "npm:@supabase/supabase-js.createClient"
    )]
    [InlineData("import { Hono as x } from 'jsr:@hono/hono@^4';", "npm:@hono/hono.Hono")]
    [InlineData("import { serve as x } from 'https://deno.land/std@0.168.0/http/server.ts';", "npm:deno.land/std/http/server.ts.serve")]
    [InlineData("import x from './missing';", "nothing")]
    public void Libraries_have_one_name(string main, string expected) => Assert.Equal(expected, Meaning(main));

    [Theory]
    [InlineData("import x from './users';", "export default function load() { }", "src/users.ts:load")]
    [InlineData("import x from './users.js';", "export default class Users { }", "src/users.ts:Users")]
    [InlineData("import { x } from './users';", "const x = 1; export { x };", "src/users.ts:x")]
    [InlineData("import { y as x } from './users';", "export const y = () => 1;", "src/users.ts:y")]
    [InlineData("import x from './users';", "module.exports = router; const router = make();", "src/users.ts:router")]
    [InlineData("const x = require('./users');", "exports.find = () => 1;", "src/users.ts:module")]
    [InlineData("const { find: x } = require('./users');", "exports.find = () => 1;", "src/users.ts:exports.find")]
    [InlineData("const { find: x } = require('./users');", "module.exports = { find }; function find() { }", "src/users.ts:find")]
    [InlineData("import x from './users';", "export default wrap(handler);", "src/users.ts:default")]
    [InlineData("const { find: x } = require('./users');", "module.exports = { find: () => 1 };", "src/users.ts:expression")]
    [InlineData("import { x } from './users';", "export { default as x } from 'pg';", "npm:pg")]
    [InlineData("import x from './users?raw';", "export default function load() { }", "src/users.ts:load")]
    public void Files_give_what_they_export(string main, string users, string expected) =>
        Assert.Equal(expected, Meaning(main, ("src/users.ts", users)));

    [Fact]
    public void Barrels_forward() =>
        Assert.Equal(
            "src/a/users.ts:Users",
            Meaning(
                "import { Users as x } from './a';",
                ("src/a/index.ts", "export * from './orders'; export * from './users';"),
                ("src/a/orders.ts", "export class Orders { }"),
                ("src/a/users.ts", "export class Users { }")
            )
        );

    [Theory]
    [InlineData("import { eq as x } from './a';", "npm:drizzle-orm.eq")]
    [InlineData("import { Users as x } from './a';", "src/a/users.ts:Users")]
    public void Barrels_pass_libraries_on(string main, string expected) =>
        Assert.Equal(
            expected,
            Meaning(
                main,
                ("src/a/index.ts", "export * from 'drizzle-orm'; export * from './users';"),
                ("src/a/users.ts", "export class Users { }")
            )
        );

    [Theory]
    [InlineData("import { x } from './a';", "import { x } from './b'; export { x };", "import { x } from './a'; export { x };")]
    [InlineData("import { x } from './a';", "import { x } from './a'; export { x };", "")]
    [InlineData("import { x } from './a';", "export { x } from './b';", "export { x } from './a';")]
    [InlineData("import { x } from './a';", "export * from './b';", "import { x } from './a'; export { x };")]
    [InlineData("import x from './a';", "import x from './b'; export default x;", "import x from './a'; export default x;")]
    public void Names_that_are_passed_on_in_circles_mean_nothing(string main, string a, string b) =>
        Assert.Equal("nothing", Meaning(main, ("src/a.ts", a), ("src/b.ts", b)));

    [Fact]
    public void Names_are_found_beside_circles() =>
        Assert.Equal(
            "src/c.ts:x",
            Meaning(
                "import { x } from './a';",
                ("src/a.ts", "export * from './b'; export * from './c';"),
                ("src/b.ts", "export * from './a';"),
                ("src/c.ts", "export const x = 1;")
            )
        );

    [Fact]
    public void A_module_whose_parts_are_spread_gives_them() =>
        Assert.Equal(
            "src/users.ts:find",
            Meaning(
                "const { find: x } = require('./all');",
                ("src/all.ts", "module.exports = { ...require('./users') };"),
                ("src/users.ts", "module.exports = { find }; function find() { }")
            )
        );

    [Theory]
    [InlineData("import { x } from '@app/db';", "libs/db/index.ts", "{ \"compilerOptions\": { \"paths\": { \"@app/*\": [\"libs/*\"] } } }")]
    [InlineData("import { x } from 'libs/db';", "libs/db.ts", "{ \"compilerOptions\": { \"baseUrl\": \".\" } }")]
    [InlineData("import { x } from '@/db';", "src/db.ts", "{ }")]
    [InlineData("import { x } from '$lib/db';", "src/lib/db.ts", "{ }")]
    public void Aliases_lead_to_files(string main, string path, string configuration) =>
        Assert.Equal($"{path}:x", Meaning(main, (path, "export const x = 1;"), ("tsconfig.json", configuration)));

    [Theory]
    [InlineData("import { x } from '@acme/db';", "packages/db/src/index.ts")]
    [InlineData("import { x } from '@acme/db/schema/users';", "packages/db/src/schema/users.ts")]
    public void Packages_of_the_workspace_lead_to_their_sources(string main, string path) =>
        Assert.Equal(
            $"{path}:x",
            Meaning(
                main,
                ("apps/api/package.json", "{ \"name\": \"api\" }"),
                (path, "export const x = 1;"),
                (
                    "packages/db/package.json",
                    "{ \"name\": \"@acme/db\", \"exports\": { \".\": \"./dist/index.js\", \"./schema/*\": \"./dist/schema/*.js\" } }"
                )
            )
        );

    [Fact]
    public void Import_maps_name_libraries() =>
        Assert.Equal(
            "npm:zod.x",
            Meaning("import { x } from 'validation';", ("deno.json", "{ \"imports\": { \"validation\": \"npm:zod@3.23\" } }"))
        );
}
