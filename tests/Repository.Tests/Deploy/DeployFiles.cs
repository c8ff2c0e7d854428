using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;

namespace Pilar.Arena.Repository.Tests.Deploy;

/// <summary>The files of deploy/, as what reads them would read them.</summary>
internal static class DeployFiles
{
    public static IEnumerable<string> Under(string folder) =>
        Repository.Files.Where(file => file.StartsWith($"deploy/{folder}", StringComparison.Ordinal));

    /// <summary>Every document of a YAML file, its anchors put in place.</summary>
    public static IReadOnlyList<Yaml> Yaml(string file)
    {
        var reader = new MergingParser(new Parser(new StringReader(Repository.Read(file))));
        var deserializer = new Deserializer();
        var documents = new List<Yaml>();
        reader.Consume<StreamStart>();
        while (reader.Accept<DocumentStart>(out _))
        {
            documents.Add(new Yaml(deserializer.Deserialize(reader)));
        }

        return documents;
    }

    /// <summary>What Kubernetes would be given.</summary>
    public static IEnumerable<Yaml> Kubernetes => Under("kubernetes/").Where(file => !file.EndsWith("kustomization.yaml", StringComparison.Ordinal)).SelectMany(Yaml);
}

/// <summary>A node of YAML, walked by name: what is not there is a node without a value.</summary>
internal sealed record Yaml(object? Value)
{
    public Yaml this[string key] => new(Value is Dictionary<object, object?> map ? map.GetValueOrDefault(key) : null);

    public IEnumerable<Yaml> Items => Value is List<object?> list ? list.Select(item => new Yaml(item)) : [];

    public IEnumerable<string> Keys => Value is Dictionary<object, object?> map ? map.Keys.Select(key => $"{key}") : [];

    public override string ToString() => $"{Value}";
}
