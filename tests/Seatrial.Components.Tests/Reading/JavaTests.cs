namespace Seatrial.Components.Tests.Reading;

public sealed class JavaTests
{
    [Fact]
    public void A_pom_takes_properties_and_versions_of_its_parents_in_the_tree()
    {
        var tree = new Tree(
            "web/pom.xml",
            """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <parent><groupId>org.shop</groupId><artifactId>parent</artifactId><version>1.0</version></parent>
              <artifactId>web</artifactId>
              <properties><jackson>2.17.0</jackson></properties>
              <dependencies>
                <dependency><groupId>com.fasterxml.jackson.core</groupId><artifactId>jackson-databind</artifactId><version>${jackson}</version></dependency>
                <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-api</artifactId></dependency>
                <dependency><groupId>${project.groupId}</groupId><artifactId>core</artifactId><version>${project.version}</version></dependency>
                <dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency>
                <dependency><groupId>junit</groupId><artifactId>junit</artifactId><version>[4.12,5)</version><scope>test</scope></dependency>
              </dependencies>
              <profiles><profile><id>extra</id><dependencies><dependency><groupId>g</groupId><artifactId>a</artifactId><version>1</version></dependency></dependencies></profile></profiles>
            </project>
            """
        ).With(
            "pom.xml",
            """
            <project>
              <groupId>org.shop</groupId><artifactId>parent</artifactId><version>1.0</version><packaging>pom</packaging>
              <properties><slf4j>2.0.12</slf4j><jackson>1.0</jackson></properties>
              <dependencyManagement><dependencies>
                <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-api</artifactId><version>${slf4j}</version></dependency>
                <dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-dependencies</artifactId><version>3.2.0</version><type>pom</type><scope>import</scope></dependency>
              </dependencies></dependencyManagement>
              <dependencies><dependency><groupId>org.lombok</groupId><artifactId>lombok</artifactId><version>1.18.30</version><scope>provided</scope></dependency></dependencies>
            </project>
            """
        );

        Assert.Equal(
            [
                "com.fasterxml.jackson.core:jackson-databind@2.17.0 direct production",
                "g:a@1 direct optional (profile:extra)",
                "junit:junit@[[4.12,5)] direct development (test)",
                "org.lombok:lombok@1.18.30 direct production (provided)",
                "org.shop:core@1.0 direct production",
                "org.slf4j:slf4j-api@2.0.12 direct production",
                "org.springframework.boot:spring-boot-starter-web@[] direct production",
            ],
            tree.List()
        );
        Assert.Contains("spring-boot-dependencies:3.2.0", Assert.Single(tree.Read().Notes), StringComparison.Ordinal);
        Assert.Equal("pom.xml", tree.Read().Components.Single(c => c.Name == "org.lombok:lombok").File);
    }

    [Fact]
    public void Reads_the_lock_files_of_gradle_and_sbt()
    {
        Assert.Equal(
            [
                "com.google.guava:guava@33.0.0-jre production (compileClasspath,runtimeClasspath)",
                "junit:junit@4.13.2 development (testRuntimeClasspath)",
            ],
            new Tree(
                "gradle.lockfile",
                "# comment\ncom.google.guava:guava:33.0.0-jre=runtimeClasspath,compileClasspath\njunit:junit:4.13.2=testRuntimeClasspath\nempty=annotationProcessor\n"
            ).List()
        );
        Assert.Equal(
            ["a:b@1 production (runtimeClasspath)"],
            new Tree("gradle/dependency-locks/runtimeClasspath.lockfile", "a:b:1\n").List()
        );
        Assert.Equal(
            ["org:lib_2.13@1.0 production (compile,test)"],
            new Tree(
                "build.sbt.lock",
                """{ "lockVersion": 1, "dependencies": [{ "org": "org", "name": "lib_2.13", "version": "1.0", "artifacts": [], "configurations": ["test", "compile"] }] }"""
            ).List()
        );
    }

    [Fact]
    public void Reads_the_literal_part_of_build_scripts()
    {
        var tree = new Tree(
            "app/build.gradle.kts",
            """
            val ktor = "2.3.9"
            dependencies {
                implementation("io.ktor:ktor-server-core:$ktor")
                implementation(platform("org.springframework.boot:spring-boot-dependencies:3.2.0"))
                api(libs.jackson.databind)
                testImplementation("org.junit.jupiter:junit-jupiter:${junitVersion}")
                runtimeOnly(group = "org.postgresql", name = "postgresql", version = "42.7.2")
                implementation("com.example:open:1.+")
                implementation(project(":core"))
                // implementation("no:no:1")
            }
            """
        ).With("gradle.properties", "junitVersion=5.10.2\n").With("gradle/libs.versions.toml", "[versions]\njackson = \"2.17.0\"\n[libraries]\njackson-databind = { module = \"com.fasterxml.jackson.core:jackson-databind\", version.ref = \"jackson\" }\n");

        Assert.Equal(
            [
                "com.example:open@[1.+] direct production (implementation)",
                "com.fasterxml.jackson.core:jackson-databind@2.17.0 direct production (api)",
                "io.ktor:ktor-server-core@2.3.9 direct production (implementation)",
                "org.junit.jupiter:junit-jupiter@5.10.2 direct development (testImplementation)",
                "org.postgresql:postgresql@42.7.2 direct production (runtimeOnly)",
                "org.springframework.boot:spring-boot-dependencies@3.2.0 direct production (implementation)",
            ],
            tree.List()
        );
        Assert.Equal(
            ["org.typelevel:cats-core_2.13@2.10.0 direct production", "org.scalatest:scalatest_2.13@3.2.18 direct development (test)"],
            new Tree(
                "build.sbt",
                "scalaVersion := \"2.13.12\"\nlibraryDependencies += \"org.typelevel\" %% \"cats-core\" % \"2.10.0\"\nlibraryDependencies += \"org.scalatest\" %% \"scalatest\" % \"3.2.18\" % Test\n"
            )
                .List()
                .OrderDescending(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Reads_catalogs_and_verification_metadata()
    {
        Assert.Equal(
            ["a:b@1.0", "c:d@2.0", "e:f@[]", "g:h@3.0"],
            new Tree(
                "gradle/libs.versions.toml",
                """
                [versions]
                d = { strictly = "2.0" }
                [libraries]
                b = "a:b:1.0"
                d = { module = "c:d", version.ref = "d" }
                f = { group = "e", name = "f" }
                h = { module = "g:h", version = "3.0" }
                """
            ).List()
        );
        Assert.Equal(
            ["org.a:b@1.0"],
            new Tree(
                "gradle/verification-metadata.xml",
                """<verification-metadata><components><component group="org.a" name="b" version="1.0"><artifact name="b-1.0.jar"><sha256 value="55365417734eb18255590a9ff9eb97e9e1da868d4ccd6402399eaf68af20a760"/></artifact></component></components></verification-metadata>"""
            ).List()
        );
    }
}
