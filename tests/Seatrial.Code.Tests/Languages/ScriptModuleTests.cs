namespace Seatrial.Code.Tests.Languages;

public sealed class ScriptModuleTests
{
    [Fact]
    public void Imports_of_ecmascript()
    {
        const string source = """
            'use client';
            import express, { Router as R, type Request } from 'express';
            import * as fs from 'node:fs';
            import type { User } from './user';
            import './polyfill';
            import legacy = require('./legacy');
            const lazy = await import('./lazy');
            const { one, two: other } = await import('./parts');
            router.get('/', () => import('./page'));
            """;
        const string expected = """
            directive 'use client'
            import express::default as express
            import express::Router as R
            import type express::Request as Request
            import node:fs::* as fs
            import type ./user::User as User
            import ./polyfill::*
            import ./legacy::default as legacy
            import ./lazy::* as lazy
            import ./parts::one as one
            import ./parts::two as other
            import ./page::* as import('./page')
            router.get('/', fn() { return import('./page') })
            """;
        Assert.Equal(expected, ScriptSource.Print(source));
    }

    [Fact]
    public void Imports_of_common_js()
    {
        const string source = """
            const express = require('express'), { sign, verify: check } = require("jsonwebtoken");
            const Router = require('express').Router;
            const app = require('express')();
            require('dotenv').config();
            function later() { const db = require('./db'); return db.query; }
            const { a = 1 } = require('./defaults');
            """;
        const string expected = """
            import express::default as express
            import jsonwebtoken::sign as sign
            import jsonwebtoken::verify as check
            import express::Router as Router
            import express::default as require('express')
            import dotenv::default as require('dotenv')
            import ./db::default as db
            import ./defaults::default as require('./defaults')
            let app = require('express')()
            require('dotenv').config()
            fn later()
              return db.query
            let {a: (a = 1)} = require('./defaults')
            """;
        Assert.Equal(expected, ScriptSource.Print(source, "app.js"));
    }

    [Fact]
    public void Exports_of_ecmascript()
    {
        const string source = """
            export const dynamic = 'force-dynamic', { GET, POST } = handlers;
            export { a, b as c };
            export { d as default, type E } from './d';
            export * from './all';
            export * as users from './users';
            export type Id = string;
            """;
        const string expected = """
            export dynamic = dynamic
            export GET = GET
            export POST = POST
            export a = a
            export c = b
            export default = ./d:: d
            export E = ./d:: E
            export * = ./all::
            export users = ./users:: *
            export Id = Id
            let dynamic = 'force-dynamic'
            let {GET: GET, POST: POST} = handlers
            exported alias Id : string
            """;
        Assert.Equal(expected, ScriptSource.Print(source));
    }

    [Theory]
    [InlineData("export default router;", "export default = router")]
    [InlineData("export default withAuth(handler);", "export default = default withAuth(handler)\nlet default = withAuth(handler)")]
    [InlineData("export default function Page() { }", "export default = Page\nexported default fn Page()")]
    [InlineData("export default async function (req) { }", "export default = default\nasync exported default fn default(req)")]
    [InlineData(
        "export default async (req) => req.id;",
        "export default = default async fn(req) { return req.id }\nlet default = async fn(req) { return req.id }"
    )]
    [InlineData("export default class Users { }", "export default = Users\ndefault exported class Users")]
    [InlineData("export default { login };", "export default = default {login: login}\nlet default = {login: login}")]
    [InlineData("export = users;", "export default = users")]
    public void Default_exports(string source, string expected) =>
        Assert.Equal(
            expected,
            ScriptSource.Print(source).Replace("exported default class", "default exported class", StringComparison.Ordinal)
        );

    [Fact]
    public void Exports_of_common_js()
    {
        const string source = """
            exports.login = async (req, res) => {};
            exports.a = exports.b = shared;
            module.exports.list = list;
            """;
        Assert.StartsWith(
            """
            export login = exports.login async fn(req, res) {}
            export a = shared
            export b = shared
            export list = list

            """,
            ScriptSource.Print(source, "app.js"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("module.exports = router;", "export default = router")]
    [InlineData("exports = module.exports = createApplication;", "export default = createApplication")]
    [InlineData("const self = module.exports = { find };", "export find = find")]
    [InlineData(
        "module.exports = { login, log: logger, all: () => 1 };",
        "export login = login\nexport log = logger\nexport all = fn() { return 1 }"
    )]
    [InlineData(
        "module.exports = { ...require('./users'), x };",
        "import ./users::default as require('./users')\nexport * = ./users::\nexport x = x"
    )]
    [InlineData(
        "module.exports = (app) => { app.use(1) };",
        "export default = module.exports fn(app) { app.use(1) }\nmodule.exports = fn(app)"
    )]
    public void What_module_exports_holds(string source, string expected) =>
        Assert.StartsWith(expected, ScriptSource.Print(source, "app.js"), StringComparison.Ordinal);

    [Fact]
    public void An_assignment_within_a_function_exports_nothing() =>
        Assert.Empty(ScriptSource.Lower("function f(module) { module.exports = 1; exports.a = 2; }", "app.js").Exports);
}
