using System.Diagnostics;
using System.Globalization;

namespace Pilar.Arena.Repository.Tests.Deploy;

/// <summary>What must hold of the manifests, whatever else an overlay makes of them.</summary>
public sealed class KubernetesTests
{
    public static TheoryData<string> Deployments => [.. OfKind("Deployment").Select(NameOf)];

    [Fact]
    public void Every_manifest_is_named_in_the_kustomization()
    {
        var named = DeployFiles.Yaml("deploy/kubernetes/kustomization.yaml")[0]["resources"].Items.Select(item => $"deploy/kubernetes/{item}");

        Assert.Equal(
            DeployFiles.Under("kubernetes/").Where(file => !file.EndsWith("kustomization.yaml", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            named.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Deployments))]
    public void A_pod_is_shut_in_and_asked_how_it_is(string name)
    {
        var pod = Pod(name);
        var container = Assert.Single(pod["containers"].Items);

        Assert.Equal("true", $"{pod["securityContext"]["runAsNonRoot"]}");
        Assert.Equal("false", $"{pod["automountServiceAccountToken"]}");
        Assert.Equal("RuntimeDefault", $"{pod["securityContext"]["seccompProfile"]["type"]}");
        Assert.Equal("true", $"{container["securityContext"]["readOnlyRootFilesystem"]}");
        Assert.Equal("false", $"{container["securityContext"]["allowPrivilegeEscalation"]}");
        Assert.Equal(["ALL"], container["securityContext"]["capabilities"]["drop"].Items.Select(item => $"{item}"));
        Assert.NotEqual("", $"{container["resources"]["limits"]["memory"]}");
        Assert.NotEqual("", $"{container["resources"]["requests"]["cpu"]}");
        Assert.Equal("/health/ready", $"{container["readinessProbe"]["httpGet"]["path"]}");
        Assert.Equal("/health/live", $"{container["livenessProbe"]["httpGet"]["path"]}");
        Assert.Equal("/health/live", $"{container["startupProbe"]["httpGet"]["path"]}");
        Assert.True(int.Parse($"{pod["terminationGracePeriodSeconds"]}", CultureInfo.InvariantCulture) > 30, "The host takes thirty seconds.");
    }

    [Theory]
    [MemberData(nameof(Deployments))]
    public void Pods_are_spread_and_go_one_at_a_time(string name)
    {
        var spread = Assert.Single(Pod(name)["topologySpreadConstraints"].Items);
        var budget = OfKind("PodDisruptionBudget").Single(budget => NameOf(budget) == name);

        Assert.Equal(name, $"{spread["labelSelector"]["matchLabels"]["app"]}");
        Assert.Equal(name, $"{budget["spec"]["selector"]["matchLabels"]["app"]}");
        Assert.Equal("1", $"{budget["spec"]["maxUnavailable"]}");
    }

    [Fact]
    public void The_silos_ports_are_reached_by_silos_and_web_hosts_only()
    {
        var policies = OfKind("NetworkPolicy").ToDictionary(NameOf);
        var callers = policies["arena-silo"]["spec"]["ingress"].Items
            .SelectMany(rule => rule["from"].Items.Select(from => ($"{from["podSelector"]["matchLabels"]["app"]}", string.Join(' ', rule["ports"].Items.Select(port => port["port"])))));

        Assert.Empty(policies["arena-nobody"]["spec"]["podSelector"].Keys);
        Assert.Null(policies["arena-nobody"]["spec"]["ingress"].Value);
        Assert.Equal([("arena-silo", "11111 30000"), ("arena-web", "30000")], callers);
        Assert.Equal(["arena-web"], OfKind("Service").Select(service => $"{service["spec"]["selector"]["app"]}"));
    }

    [Fact]
    public void No_secret_is_written_here()
    {
        Assert.Empty(OfKind("Secret"));
        Guard.None(OfKind("Deployment").SelectMany(deployment => Pod(NameOf(deployment))["containers"].Items)
            .SelectMany(container => container["env"].Items)
            .Where(variable => $"{variable["name"]}".EndsWith("ConnectionString", StringComparison.Ordinal) && variable["valueFrom"]["secretKeyRef"].Value is null)
            .Select(variable => $"{variable["name"]} is no reference to a secret"));
    }

    [Fact]
    public void Kustomize_builds_it()
    {
        var kubectl = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "kubectl")).FirstOrDefault(File.Exists);
        Assert.SkipWhen(kubectl is null, "kubectl is not installed: kustomize was not run.");
        using var process = Process.Start(new ProcessStartInfo(kubectl, ["kustomize", Path.Combine(Repository.Root, "deploy", "kubernetes")])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;
        var built = process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        Assert.Equal(0, process.ExitCode);
        Assert.Contains("image: arena-silo:1.0.0", built, StringComparison.Ordinal);
    }

    private static IEnumerable<Yaml> OfKind(string kind) => DeployFiles.Kubernetes.Where(document => $"{document["kind"]}" == kind);

    private static string NameOf(Yaml document) => $"{document["metadata"]["name"]}";

    private static Yaml Pod(string deployment) => OfKind("Deployment").Single(one => NameOf(one) == deployment)["spec"]["template"]["spec"];
}
