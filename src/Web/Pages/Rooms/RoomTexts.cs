namespace Pilar.Arena.Web.Pages.Rooms;

/// <summary>The sentences of the live room.</summary>
public sealed class RoomTexts : ScriptTexts
{
    protected override IEnumerable<string> Keys(TextCatalogue catalogue) =>
        catalogue.KeysIn("rooms").Concat(catalogue.KeysIn("methods")).Concat(catalogue.KeysIn("floor")).Concat(catalogue.KeysIn("questions")).Concat(catalogue.KeysIn("groups")).Concat(catalogue.KeysIn("hub")).Concat(catalogue.KeysIn("video")).Concat(catalogue.KeysIn("locks")).Concat(catalogue.KeysIn("guard")).Concat(catalogue.KeysIn("moderation")).Concat(catalogue.KeysIn("refusals")).Concat(catalogue.KeysIn("common"))
            .Concat(catalogue.Keys.Where(key => key.StartsWith("write.duty.", StringComparison.Ordinal) || key == "advice.duty.remind"))
            .Concat(catalogue.Keys.Where(key => key.StartsWith("agenda.", StringComparison.Ordinal) || key.StartsWith("meeting.", StringComparison.Ordinal)));
}
