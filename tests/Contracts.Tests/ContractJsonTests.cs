using System.Text.Json;
using System.Text.Json.Nodes;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Contracts.Tests;

public sealed class ContractJsonTests
{
    public static TheoryData<string> Types => [.. TypeScriptContract.Types().Where(type => !type.IsGenericTypeDefinition).Select(type => type.FullName!)];

    [Theory]
    [MemberData(nameof(Types))]
    public void A_value_is_the_same_after_the_trip_to_the_browser_and_back(string name)
    {
        var (type, samples) = Named(name);
        foreach (var sample in samples)
        {
            var json = JsonSerializer.Serialize(sample, type, ContractJson.Options);
            var back = JsonSerializer.Deserialize(json, type, ContractJson.Options)!;

            Assert.Equal(sample.GetType(), back.GetType());
            Assert.Equal(json, JsonSerializer.Serialize(back, type, ContractJson.Options));
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void A_member_nobody_knows_is_refused(string name)
    {
        var (type, samples) = Named(name);
        foreach (var sample in samples)
        {
            if (JsonSerializer.SerializeToNode(sample, type, ContractJson.Options) is JsonObject json)
            {
                json["unheardOf"] = 1;
                Assert.ThrowsAny<JsonException>(() => json.Deserialize(type, ContractJson.Options));
            }
        }
    }

    [Theory]
    [InlineData("""{"kind":"planMeeting"}""")]
    [InlineData("""{"kind":"openSesame"}""")]
    [InlineData("""{"kind":"admitPerson"}""")]
    [InlineData("""{"kind":"admitPerson","person":null}""")]
    [InlineData("""{"kind":"enterRoom","declarationVersion":"1"}""")]
    [InlineData("""{"kind":"proposeItem","item":"00000000-0000-0000-0000-000000000001","title":"x","type":3,"minutes":1}""")]
    public void A_command_nobody_knows_or_half_of_one_is_refused(string json) =>
        Assert.ThrowsAny<Exception>(() => JsonSerializer.Deserialize<RoomCommand>(json, ContractJson.Options) ?? throw new JsonException());

    private static (Type Type, IEnumerable<object> Samples) Named(string name)
    {
        var type = typeof(RoomView).Assembly.GetType(name, throwOnError: true)!;
        type = type.BaseType is { IsAbstract: true } union && union != typeof(object) && !type.IsEnum && !type.IsValueType ? union : type;
        return (type, Samples.Of(type));
    }
}
