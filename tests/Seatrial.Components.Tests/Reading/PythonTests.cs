namespace Seatrial.Components.Tests.Reading;

public sealed class PythonTests
{
    [Fact]
    public void Follows_included_files_and_constraints_within_the_tree()
    {
        var tree = new Tree(
            "app/requirements.txt",
            """
            # what runs
            -r base.txt
            -c ../constraints.txt
            --index-url https://pypi.example.com/simple
            Django>=4.2 ; python_version >= "3.10"
            requests[socks]==2.32.0 \
                --hash=sha256:55365417734eb18255590a9ff9eb97e9e1da868d4ccd6402399eaf68af20a760
            celery # comment
            -e git+https://github.com/owner/lib.git@0fd2c1a8a1b2c3d4e5f60718293a4b5c6d7e8f90#egg=lib
            pkg @ https://example.com/pkg-1.0.tar.gz
            https://example.com/wheel_one-2.1.0-py3-none-any.whl
            ./vendored
            -r missing.txt
            """
        ).With("app/base.txt", "-r requirements.txt\nflask == 3.0.*\n").With("constraints.txt", "celery==5.4.0\nunused==1.0\n");

        Assert.Equal(
            [
                "Django@[>=4.2] direct Registry:https://pypi.example.com/simple",
                "celery@5.4.0 direct Registry:https://pypi.example.com/simple",
                "flask@[== 3.0.*] direct",
                "lib@[] direct Git:https://github.com/owner/lib.git#0fd2c1a8a1b2c3d4e5f60718293a4b5c6d7e8f90",
                "pkg@1.0 direct Url:https://example.com/pkg-1.0.tar.gz",
                "requests@2.32.0 direct Registry:https://pypi.example.com/simple",
                "wheel_one@2.1.0 direct Url:https://example.com/wheel_one-2.1.0-py3-none-any.whl",
            ],
            tree.List()
        );
        var document = tree.Read();
        Assert.Equal("app/base.txt", document.Components.Single(c => c.Name == "flask").File);
        Assert.Equal("sha256", Assert.Single(document.Components.Single(c => c.Name == "requests").Hashes).Algorithm);

        // The file that is not there; the folder of the project lists what it asks for itself.
        Assert.Single(document.Notes);
    }

    [Fact]
    public void A_constraint_gives_the_version_of_what_is_required() =>
        Assert.Equal(
            ["celery@5.4.0 direct"],
            new Tree("requirements.txt", "celery\n-c constraints.txt\n").With("constraints.txt", "Celery==5.4.0\nunused==1\n").List()
        );

    [Fact]
    public void Options_of_a_requirement_are_cut() =>
        Assert.Equal(
            ["a@1.0 direct", "b-Client@2.0 direct"],
            new Tree("requirements.txt", "a==1.0 -C x --hash=sha256:y\nb-Client==2.0 --global-option=z ; comment\n").List()
        );

    [Fact]
    public void Reads_what_powershell_writes()
    {
        byte[] utf16 = [.. System.Text.Encoding.Unicode.Preamble, .. System.Text.Encoding.Unicode.GetBytes("Flask==3.0.0\r\n")];
        var document = Seatrial.Components.Reading.ComponentFiles.Read("requirements.txt", utf16, _ => null);

        Assert.Equal("3.0.0", Assert.Single(document!.Components).Version);
    }

    [Fact]
    public void Reads_poetry_with_the_groups_of_the_manifest()
    {
        var tree = new Tree(
            "poetry.lock",
            """
            [[package]]
            name = "Flask"
            version = "3.0.0"
            optional = false
            [package.dependencies]
            werkzeug = ">=3"

            [[package]]
            name = "werkzeug"
            version = "3.0.1"
            optional = false

            [[package]]
            name = "pytest"
            version = "8.0.0"
            optional = false

            [[package]]
            name = "fork"
            version = "1.0"
            optional = false
            [package.source]
            type = "git"
            url = "https://github.com/owner/fork.git"
            reference = "main"
            resolved_reference = "0fd2c1a8a1b2c3d4e5f60718293a4b5c6d7e8f90"
            """
        ).With(
            "pyproject.toml",
            """
            [tool.poetry]
            name = "app"
            [tool.poetry.dependencies]
            python = "^3.11"
            flask = "^3.0"
            [tool.poetry.group.dev.dependencies]
            pytest = "^8.0"
            """
        );

        Assert.Equal(
            [
                "Flask@3.0.0 direct production",
                "fork@1.0 Git:https://github.com/owner/fork.git#0fd2c1a8a1b2c3d4e5f60718293a4b5c6d7e8f90",
                "pytest@8.0.0 direct development",
                "werkzeug@3.0.1 transitive production",
            ],
            tree.List()
        );
    }

    [Fact]
    public void Reads_uv_with_extras_and_groups()
    {
        var tree = new Tree(
            "uv.lock",
            """
            version = 1
            [[package]]
            name = "app"
            version = "0.1.0"
            source = { virtual = "." }
            dependencies = [{ name = "httpx" }]
            [package.optional-dependencies]
            fast = [{ name = "orjson" }]
            [package.dev-dependencies]
            dev = [{ name = "pytest" }]

            [[package]]
            name = "httpx"
            version = "0.28.1"
            source = { registry = "https://pypi.org/simple" }
            dependencies = [{ name = "idna" }]
            sdist = { url = "https://files.example/httpx.tar.gz", hash = "sha256:55365417734eb18255590a9ff9eb97e9e1da868d4ccd6402399eaf68af20a760" }

            [[package]]
            name = "idna"
            version = "3.10"
            source = { registry = "https://pypi.org/simple" }

            [[package]]
            name = "orjson"
            version = "3.10.12"
            source = { registry = "https://mirror.example/simple" }

            [[package]]
            name = "pytest"
            version = "8.3.4"
            source = { git = "https://github.com/pytest-dev/pytest?tag=8.3.4#0fd2c1a8a1b2c3d4e5f60718293a4b5c6d7e8f90" }
            """
        );

        Assert.Equal(
            [
                "httpx@0.28.1 direct production",
                "idna@3.10 transitive production",
                "orjson@3.10.12 direct optional (fast) Registry:https://mirror.example/simple",
                "pytest@8.3.4 direct development (dev) Git:https://github.com/pytest-dev/pytest#0fd2c1a8a1b2c3d4e5f60718293a4b5c6d7e8f90",
            ],
            tree.List()
        );
    }

    [Fact]
    public void Reads_pdm_pylock_and_pipfile_lock()
    {
        Assert.Equal(
            ["a@1.0 production", "b@2.0 development (test)", "c@3.0 optional (web)"],
            new Tree(
                "pdm.lock",
                """
                [[package]]
                name = "a"
                version = "1.0"
                groups = ["default"]
                dependencies = ["b>=1"]
                [[package]]
                name = "b"
                version = "2.0"
                groups = ["test"]
                [[package]]
                name = "c"
                version = "3.0"
                groups = ["web"]
                """
            ).List()
        );
        Assert.Equal(
            ["a@1.0", "b@[] Git:https://example.com/b.git#0fd2c1a8a1b2c3d4e5f60718293a4b5c6d7e8f90"],
            new Tree(
                "pylock.dev.toml",
                """
                lock-version = "1.0"
                [[packages]]
                name = "a"
                version = "1.0"
                index = "https://pypi.org/simple"
                [[packages]]
                name = "b"
                vcs = { type = "git", url = "https://example.com/b.git", commit-id = "0fd2c1a8a1b2c3d4e5f60718293a4b5c6d7e8f90" }
                [[packages]]
                name = "self"
                directory = { path = ".", editable = true }
                """
            ).List()
        );
        Assert.Equal(
            [
                "a@1.0 direct production",
                "b@2.0 transitive production",
                "c@[] transitive development (dev) Git:https://example.com/c.git#0fd2c1a8a1b2c3d4e5f60718293a4b5c6d7e8f90",
            ],
            new Tree(
                "Pipfile.lock",
                """
                { "_meta": {}, "default": { "a": { "version": "==1.0" }, "b": { "version": "==2.0" } },
                  "develop": { "c": { "git": "https://example.com/c.git", "ref": "0fd2c1a8a1b2c3d4e5f60718293a4b5c6d7e8f90" } } }
                """
            ).With("Pipfile", "[packages]\nA = \"*\"\n").List()
        );
    }

    [Fact]
    public void Reads_every_table_of_pyproject()
    {
        var tree = new Tree(
            "pyproject.toml",
            """
            [build-system]
            requires = ["hatchling>=1"]
            [project]
            name = "app"
            version = "1.0"
            dependencies = ["httpx>=0.27,<1", "django==5.0.1", "lib @ git+https://github.com/owner/lib@v1"]
            [project.optional-dependencies]
            fast = ["orjson"]
            test = ["pytest"]
            [dependency-groups]
            lint = ["ruff==0.4.0", { include-group = "test" }]
            [tool.uv.sources]
            orjson = { git = "https://github.com/ijl/orjson", rev = "0fd2c1a8a1b2c3d4e5f60718293a4b5c6d7e8f90" }
            """
        );

        Assert.Equal(
            [
                "django@5.0.1 direct production",
                "hatchling@[>=1] direct development (build-system)",
                "httpx@[>=0.27,<1] direct production",
                "lib@[] direct production Git:https://github.com/owner/lib",
                "orjson@[] direct optional (fast) Git:https://github.com/ijl/orjson#0fd2c1a8a1b2c3d4e5f60718293a4b5c6d7e8f90",
                "pytest@[] direct development (test)",
                "ruff@0.4.0 direct development (lint)",
            ],
            tree.List()
        );
    }

    [Fact]
    public void Reads_the_literal_part_of_setup_files()
    {
        var setup = new Tree(
            "setup.py",
            """
            from setuptools import setup
            requirements = ["requests>=2.0", 'attrs==23.1.0']  # both
            setup(
                name="x",
                install_requires=requirements,
                tests_require=["pytest", "mock=={}".format(v)],
                extras_require={"dev": ["black==24.1.0"], "s3": ["boto3" ">=1.0"]},
                setup_requires=find(),
            )
            """
        );
        Assert.Equal(
            [
                "attrs@23.1.0 direct production",
                "black@24.1.0 direct development (dev)",
                "boto3@[>=1.0] direct optional (s3)",
                "pytest@[] direct development (test)",
                "requests@[>=2.0] direct production",
            ],
            setup.List()
        );
        Assert.Equal(2, setup.Read().Notes.Count);
        Assert.Equal(
            ["black@[] direct development (dev)", "click@8.1.7 direct production", "rich@[>=13] direct production"],
            new Tree(
                "setup.cfg",
                "[options]\ninstall_requires =\n    click==8.1.7\n    rich>=13 ; python_version > '3'\n[options.extras_require]\ndev = black\n"
            ).List()
        );
    }

    [Fact]
    public void A_folder_of_the_project_is_no_line_that_could_not_be_read()
    {
        var document = new Tree("requirements.txt", "-e .\n./lib[extra]\n-e ./tools\nflask==3.0.0\n").Read();
        Assert.Equal(["flask"], document.Packages.Select(p => p.Name));
        Assert.Empty(document.Notes);
        Assert.False(document.IsWhole);
        Assert.True(
            new Tree(
                "requirements.txt",
                "# This file was autogenerated by uv via the following command:\n#    uv pip compile requirements.in\nflask==3.0.0\n"
            )
                .Read()
                .IsWhole
        );
    }
}
