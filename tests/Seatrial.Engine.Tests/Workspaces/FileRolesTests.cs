using Seatrial.Engine.Workspaces;

namespace Seatrial.Engine.Tests.Workspaces;

public sealed class FileRolesTests
{
    [Theory]
    [InlineData("src/app.ts", FileRole.None)]
    [InlineData("src/latest.ts", FileRole.None)]
    [InlineData("src/template.ts", FileRole.None)]
    [InlineData("contest/contestTest.md", FileRole.Documentation)]
    [InlineData("src/orders.test.ts", FileRole.Test)]
    [InlineData("src/orders.spec.ts", FileRole.Test)]
    [InlineData("test_orders.py", FileRole.Test)]
    [InlineData("orders_test.go", FileRole.Test)]
    [InlineData("src/test/java/OrderIT.java", FileRole.Test)]
    [InlineData("Shop.Tests/OrderTests.cs", FileRole.Test)]
    [InlineData("OrderServiceTest.java", FileRole.Test)]
    [InlineData("spec/models/order_spec.rb", FileRole.Test)]
    [InlineData("pkg/testdata/key.pem", FileRole.Test | FileRole.Fixture)]
    [InlineData("spec/fixtures/users.yml", FileRole.Test | FileRole.Fixture | FileRole.Configuration)]
    [InlineData("README.md", FileRole.Documentation)]
    [InlineData("LICENSE", FileRole.Documentation)]
    [InlineData("docs/setup/app.py", FileRole.Documentation)]
    [InlineData(".env", FileRole.Configuration)]
    [InlineData(".env.production", FileRole.Configuration)]
    [InlineData(".env.example", FileRole.Configuration | FileRole.Example)]
    [InlineData("config.yml.sample", FileRole.Example)]
    [InlineData("examples/basic/app.js", FileRole.Example)]
    [InlineData("package-lock.json", FileRole.Lockfile)]
    [InlineData("app/pnpm-lock.yaml", FileRole.Lockfile | FileRole.Configuration)]
    [InlineData("go.sum", FileRole.Lockfile)]
    [InlineData("Gemfile.lock", FileRole.Lockfile)]
    [InlineData("poetry.lock", FileRole.Lockfile)]
    [InlineData("Cargo.lock", FileRole.Lockfile)]
    [InlineData("locales/de.json", FileRole.Translation)]
    [InlineData("src/i18n/en.ts", FileRole.Translation)]
    [InlineData("messages.de.json", FileRole.Translation)]
    [InlineData("po/fr.po", FileRole.Translation)]
    [InlineData("Dockerfile", FileRole.Configuration)]
    [InlineData(".github/workflows/ci.yml", FileRole.Configuration)]
    [InlineData("next.config.mjs", FileRole.Configuration)]
    public void A_path_tells_the_role(string path, FileRole expected) => Assert.Equal(expected, FileRoles.Of(path));

    [Theory]
    [InlineData("app.tsx", "TypeScript")]
    [InlineData("Dockerfile.dev", "Dockerfile")]
    [InlineData("Rakefile", "Ruby")]
    [InlineData("x.unknown", null)]
    public void A_name_tells_the_language(string name, string? expected) => Assert.Equal(expected, Languages.OfName(name));

    [Theory]
    [InlineData("#!/bin/sh\n", "Shell")]
    [InlineData("#!/usr/bin/env python3.12\n", "Python")]
    [InlineData("#!/usr/bin/env -S node --flag\r\n", "JavaScript")]
    [InlineData("#!/opt/unheard-of\n", null)]
    [InlineData("#!", null)]
    [InlineData("no", null)]
    public void A_first_line_tells_the_language(string text, string? expected) => Assert.Equal(expected, Languages.OfShebang(System.Text.Encoding.ASCII.GetBytes(text)));
}
