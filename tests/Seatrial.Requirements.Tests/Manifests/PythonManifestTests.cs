using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.Tests.Manifests;

public sealed class PythonManifestTests
{
    [Fact]
    public void Reads_pep_621_metadata_and_groups()
    {
        const string Text = """
            [project]
            name = "orders"
            requires-python = ">=3.11"
            dependencies = [
              "fastapi[standard]>=0.110; python_version >= '3.11'",
              "uvicorn",
              "internal @ git+https://example.org/internal.git",
            ]
            [project.optional-dependencies]
            dev = ["pytest==8.2.0"]
            [dependency-groups]
            lint = ["ruff", {include-group = "dev"}]
            [tool.uv]
            """;

        Assert.Equal(
            ["fastapi >=0.110", "uvicorn", "internal git+https://example.org/internal.git Git", "pytest ==8.2.0 dev", "ruff dev"],
            ReadManifest.Dependencies("pyproject.toml", Text)
        );
        Assert.Equal(["python >=3.11"], ReadManifest.Runtimes("pyproject.toml", Text));
        Assert.Equal("uv", ReadManifest.One("pyproject.toml", Text).PackageManager);
    }

    [Fact]
    public void Reads_poetry_tables()
    {
        const string Text =
            "[tool.poetry]\nname = 'x'\n[tool.poetry.dependencies]\npython = '^3.10'\ndjango = '^5.0'\nlocal = {path = '../lib'}\n"
            + "[tool.poetry.group.dev.dependencies]\npytest = {version = '^8'}\n";

        Assert.Equal(["django ^5.0", "local Path", "pytest ^8 dev"], ReadManifest.Dependencies("svc/pyproject.toml", Text));
        Assert.Equal(["python ^3.10"], ReadManifest.Runtimes("pyproject.toml", Text));
    }

    [Fact]
    public void A_pyproject_of_tools_only_is_no_manifest() =>
        Assert.Empty(ReadManifest.Facts("pyproject.toml", "[tool.ruff]\nline-length = 100\n").Facts.OfType<ManifestFact>());

    [Fact]
    public void Reads_requirements_with_options_comments_and_hashes()
    {
        const string Text =
            "# pinned\n-r base.txt\nflask==3.0.0 \\\n    --hash=sha256:aa \\\n    --hash=sha256:bb\nrequests>=2 # why\n-e .\n./wheel.whl\n";

        Assert.Equal(["flask ==3.0.0", "requests >=2"], ReadManifest.Dependencies("requirements.txt", Text));
        Assert.True(ReadManifest.One("requirements.txt", "flask==3.0.0 --hash=sha256:aa\n").Has(ManifestTraits.Hashed));
        Assert.False(ReadManifest.One("requirements.txt", "flask==3.0.0\n").Has(ManifestTraits.Hashed));
    }

    [Fact]
    public void Reads_pipfile_setup_cfg_and_setup_py()
    {
        Assert.Equal(
            ["flask *", "pytest * dev"],
            ReadManifest.Dependencies("Pipfile", "[packages]\nflask = '*'\n[dev-packages]\npytest = '*'\n")
        );
        Assert.Equal(
            ["click >=8", "rich"],
            ReadManifest.Dependencies(
                "setup.cfg",
                "[metadata]\nname = tool\n[options]\ninstall_requires =\n    click>=8\n    rich\n[flake8]\nx = y\n"
            )
        );
        Assert.Equal(
            ["click >=8", "rich"],
            ReadManifest.Dependencies("setup.py", "setup(\n  name='tool',\n  install_requires=[\n    'click>=8',\n    'rich',\n  ],\n)\n")
        );
    }
}
