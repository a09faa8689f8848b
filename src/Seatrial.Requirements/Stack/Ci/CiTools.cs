using static Seatrial.Requirements.Stack.CiPurpose;

namespace Seatrial.Requirements.Stack.Ci;

/// <summary>Tools that pipelines and hooks run, by what they are there for.</summary>
internal static class CiTools
{
    public static IReadOnlyList<CiTool> All { get; } =
    [
        new(
            "gitleaks",
            "gitleaks",
            SecretScan,
            "@gitleaks/gitleaks-action|@gitleaks/gitleaks|@zricethezav/gitleaks|@zricethezav/gitleaks-action|$gitleaks|#zricethezav/gitleaks|#gitleaks/gitleaks"
        ),
        new(
            "trufflehog",
            "TruffleHog",
            SecretScan,
            "@trufflesecurity/trufflehog|@edplato/trufflehog-actions-scan|$trufflehog|#trufflesecurity/trufflehog"
        ),
        new("detect-secrets", "detect-secrets", SecretScan, "@yelp/detect-secrets|$detect-secrets|$detect-secrets-hook"),
        new("ggshield", "ggshield", SecretScan, "@gitguardian/ggshield|@gitguardian/ggshield-action|$ggshield secret scan|$ggshield scan"),
        new("git-secrets", "git-secrets", SecretScan, "@awslabs/git-secrets|$git secrets|$git-secrets|#git-secrets-scan"),
        new("secretlint", "secretlint", SecretScan, "@secretlint/secretlint|$secretlint"),
        new("seatrial", "Seatrial", SecretScan, "$seatrial check|$seatrial secrets"),
        new(
            "gitlab-secret-detection",
            "GitLab secret detection",
            SecretScan,
            "#Secret-Detection.gitlab-ci.yml|#Auto-DevOps.gitlab-ci.yml|#components/secret-detection"
        ),
        new("trivy-secret", "Trivy (secrets)", SecretScan, "$--scanners vuln,secret|$--scanners secret|$--security-checks secret"),
        new("noseyparker", "Nosey Parker", SecretScan, "$noseyparker"),
        new("whispers", "Whispers", SecretScan, "$whispers"),
        new("kingfisher", "Kingfisher", SecretScan, "$kingfisher"),
        new("talisman", "Talisman", SecretScan, "@thoughtworks/talisman|$talisman"),
        new("ripsecrets", "ripsecrets", SecretScan, "@sirwart/ripsecrets|$ripsecrets"),
        new("betterleaks", "Betterleaks", SecretScan, "@betterleaks/betterleaks-action|@betterleaks/betterleaks|$betterleaks"),
        new("semgrep-secrets", "Semgrep (secrets)", SecretScan, "$--config p/secrets|$--config=p/secrets|$p/secrets"),
        new("credscan", "CredScan", SecretScan, "#CredScan@"),
        new("detect-private-key", "detect-private-key", SecretScan, "$detect-private-key"),
        new("pre-commit", "pre-commit", HookRun, "@pre-commit/action|@j178/prek-action|$pre-commit run|$prek run"),
        new("codeql", "CodeQL", CodeScan, "@github/codeql-action"),
        new(
            "semgrep",
            "Semgrep",
            CodeScan,
            "@semgrep/semgrep-action|@returntocorp/semgrep-action|@returntocorp/semgrep|@semgrep/semgrep|$semgrep|#semgrep/semgrep"
        ),
        new("gitlab-sast", "GitLab SAST", CodeScan, "#SAST.gitlab-ci.yml|#components/sast"),
        new(
            "sonar",
            "Sonar",
            CodeScan,
            "@sonarsource/sonarcloud-github-action|@sonarsource/sonarqube-scan-action|@sonarsource/sonarcloud|$sonar-scanner|$sonar:sonar|#SonarCloudAnalyze|#SonarQubeAnalyze"
        ),
        new("bandit", "Bandit", CodeScan, "@pycqa/bandit|$bandit"),
        new("brakeman", "Brakeman", CodeScan, "$brakeman"),
        new("gosec", "gosec", CodeScan, "@securego/gosec|$gosec"),
        new("psalm-taint", "Psalm taint analysis", CodeScan, "$--taint-analysis"),
        new("bearer", "Bearer", CodeScan, "@bearer/bearer-action|$bearer scan"),
        new("dependency-review", "dependency review", DependencyScan, "@actions/dependency-review-action"),
        new("snyk", "Snyk", DependencyScan, "@snyk/actions|$snyk test|$snyk monitor|#SnykSecurityScan|@snyk/snyk"),
        new(
            "npm-audit",
            "npm audit",
            DependencyScan,
            "$npm audit|$yarn audit|$yarn npm audit|$pnpm audit|$bun audit|$better-npm-audit|$audit-ci"
        ),
        new("pip-audit", "pip-audit", DependencyScan, "@pypa/gh-action-pip-audit|$pip-audit|$safety check|$safety scan"),
        new("osv-scanner", "OSV-Scanner", DependencyScan, "@google/osv-scanner-action|@google/osv-scanner|$osv-scanner"),
        new("govulncheck", "govulncheck", DependencyScan, "@golang/govulncheck-action|$govulncheck|@sonatype-nexus-community/nancy"),
        new(
            "cargo-audit",
            "cargo audit",
            DependencyScan,
            "@rustsec/audit-check|@actions-rs/audit-check|@embarkstudios/cargo-deny-action|$cargo audit|$cargo deny"
        ),
        new("bundler-audit", "bundler-audit", DependencyScan, "$bundle-audit|$bundler-audit|$bundle audit"),
        new("composer-audit", "composer audit", DependencyScan, "$composer audit|@symfonycorp/security-checker-action"),
        new("dotnet-vulnerable", "dotnet list package --vulnerable", DependencyScan, "$--vulnerable"),
        new(
            "dependency-check",
            "OWASP Dependency-Check",
            DependencyScan,
            "@dependency-check/dependency-check_action|$dependency-check|$dependency-check-maven|$dependencyCheckAnalyze|#dependency-check"
        ),
        new("mix-audit", "mix deps.audit", DependencyScan, "$mix deps.audit|$mix hex.audit|$mix_audit"),
        new(
            "gitlab-dependency-scanning",
            "GitLab dependency scanning",
            DependencyScan,
            "#Dependency-Scanning.gitlab-ci.yml|#components/dependency-scanning|#Dependency-Scanning.v2"
        ),
        new("socket", "Socket", DependencyScan, "@socketdev/action|$socket ci|$socketcli"),
        new("mend", "Mend", DependencyScan, "@mend/mend-action|$mend|#WhiteSource"),
        new("renovate-run", "Renovate", DependencyScan, "@renovatebot/github-action"),
        new("grype", "Grype", DependencyScan, "@anchore/scan-action|$grype"),
        new("trivy", "Trivy", ImageScan, "@aquasecurity/trivy-action|$trivy image|$trivy fs|$trivy filesystem|$trivy repo|$trivy rootfs"),
        new("docker-scout", "Docker Scout", ImageScan, "@docker/scout-action|$docker scout"),
        new(
            "gitlab-container-scanning",
            "GitLab container scanning",
            ImageScan,
            "#Container-Scanning.gitlab-ci.yml|#components/container-scanning"
        ),
        new("clair", "Clair", ImageScan, "$clairctl"),
        new("hadolint", "hadolint", InfrastructureScan, "@hadolint/hadolint-action|$hadolint"),
        new("checkov", "Checkov", InfrastructureScan, "@bridgecrewio/checkov-action|$checkov"),
        new("tfsec", "tfsec", InfrastructureScan, "@aquasecurity/tfsec-action|$tfsec|$trivy config"),
        new("kics", "KICS", InfrastructureScan, "@checkmarx/kics-github-action|$kics scan"),
        new("zizmor", "zizmor", InfrastructureScan, "@zizmorcore/zizmor-action|$zizmor"),
        new("scorecard", "OpenSSF Scorecard", InfrastructureScan, "@ossf/scorecard-action"),
        new("syft", "Syft", Sbom, "@anchore/sbom-action|$syft"),
        new(
            "cyclonedx",
            "CycloneDX",
            Sbom,
            "@cyclonedx/gh-dotnet-generate-sbom|@cyclonedx/gh-node-module-generatebom|@cyclonedx/gh-python-generate-sbom|@cyclonedx/gh-php-composer-generate-sbom|$cyclonedx-npm|$cyclonedx-py|$cyclonedx-bom|$cyclonedx-gomod|$cyclonedx|$dotnet-CycloneDX|$dotnet CycloneDX|$cdxgen|$cyclonedxBom|$cargo cyclonedx|$cyclonedx-maven-plugin"
        ),
        new("trivy-sbom", "Trivy (SBOM)", Sbom, "$--format cyclonedx|$--format spdx-json|$--format spdx|$trivy sbom"),
        new("buildx-sbom", "docker buildx --sbom", Sbom, "$--sbom=true|$--sbom true|$--attest type=sbom|$type=sbom"),
        new("npm-sbom", "npm sbom", Sbom, "$npm sbom|$pnpm sbom"),
        new(
            "ms-sbom",
            "Microsoft SBOM tool",
            Sbom,
            "$sbom-tool|@advanced-security/spdx-dependency-submission-action|@advanced-security/generate-sbom-action"
        ),
        new("docker-scout-sbom", "docker sbom", Sbom, "$docker sbom"),
        new("bom", "bom", Sbom, "$bom generate"),
        new("cosign", "cosign", Sign, "@sigstore/cosign-installer|$cosign sign"),
        new("attest", "build provenance", Sign, "@actions/attest-build-provenance|@slsa-framework/slsa-github-generator|@actions/attest"),
        new("notation", "Notation", Sign, "$notation sign"),
        .. DeployTools.All,
    ];
}
