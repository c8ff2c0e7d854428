using System.Collections.Immutable;
using System.Reflection;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Guard;
using Pilar.Arena.Contracts.Methods;
using Pilar.Arena.Contracts.Minutes;
using Pilar.Arena.Contracts.Networks;
using Pilar.Arena.Contracts.People;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Guard;

namespace Pilar.Arena.Grains.Tests.Guard;

/// <summary>A text that nobody has declared would be stored without being looked at: there is none.</summary>
public sealed class GuardedTextsTests
{
    public static TheoryData<string> Commands =>
    [
        .. typeof(RoomCommand).Assembly.GetTypes().Where(type => !type.IsAbstract && Families.Any(type.IsSubclassOf)).Select(type => type.FullName!),
    ];

    private static Type[] Families => [typeof(RoomCommand), typeof(NetworkCommand), typeof(PersonCommand), typeof(OrganisationCommand), typeof(CaseCommand), typeof(CentreCommand), typeof(MinutesCommand)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_text_of_every_command_is_declared(string name)
    {
        var filled = new Filled();
        var command = filled.Make(typeof(RoomCommand).Assembly.GetType(name)!, named: "");

        var guarded = Of(command);

        Assert.NotNull(guarded);
        Assert.Equal(filled.Texts.Order(), guarded.Texts.Select(text => text.Text).Order());
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Whoever_speaks_may_answer_the_guard(string name)
    {
        var command = new Filled().Make(typeof(RoomCommand).Assembly.GetType(name)!, named: "");

        Assert.Equal(Of(command)!.Texts.Any(text => text.Rule is TextRule.Spoken or TextRule.Link), command is ISpoken);
        Assert.Equal(command is ISpoken, Of(command)!.Cleared.Length > 0);
    }

    [Fact]
    public void A_command_that_nobody_has_declared_is_unknown() => Assert.Null(GuardedTexts.Of(new Unheard()));

    private static GuardedCommand? Of(object command) => command switch
    {
        RoomCommand room => GuardedTexts.Of(room),
        CaseCommand cases => GuardedTexts.Of(cases),
        CentreCommand centre => GuardedTexts.Of(centre),
        MinutesCommand minutes => GuardedTexts.Of(minutes),
        NetworkCommand network => GuardedTexts.Of(network),
        PersonCommand person => GuardedTexts.Of(person),
        OrganisationCommand organisation => GuardedTexts.Of(organisation),
        _ => null,
    };

    private sealed record Unheard : RoomCommand;

    /// <summary>A value with a text of its own in every place for one, and the texts it put there.</summary>
    private sealed class Filled
    {
        public List<string> Texts { get; } = [];

        public object Make(Type type, string named) => type switch
        {
            _ when type == typeof(string) => Text(named),
            _ when Nullable.GetUnderlyingType(type) is { } inner => Make(inner, named),
            { IsValueType: true } when type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) =>
                List(type.GetGenericArguments()[0], named),
            { IsValueType: true } => Activator.CreateInstance(type)!,
            _ => Record(type),
        };

        // What the writer lets stand is not stored.
        private string Text(string named)
        {
            var text = $"{named} {Texts.Count}";
            if (named != nameof(ISpoken.Cleared))
            {
                Texts.Add(text);
            }

            return text;
        }

        private object Record(Type type)
        {
            var constructor = type.GetConstructors().MaxBy(candidate => candidate.GetParameters().Length)!;
            return constructor.Invoke([.. constructor.GetParameters().Select(parameter => Make(parameter.ParameterType, parameter.Name!))]);
        }

        private object List(Type element, string named)
        {
            var items = Array.CreateInstance(element, 2);
            items.SetValue(Make(element, named), 0);
            items.SetValue(Make(element, named), 1);
            return typeof(ImmutableArray).GetMethods(BindingFlags.Public | BindingFlags.Static)
                .Single(method => method is { Name: nameof(ImmutableArray.Create) } && method.GetParameters() is [{ ParameterType.IsArray: true }])
                .MakeGenericMethod(element).Invoke(null, [items])!;
        }
    }
}
