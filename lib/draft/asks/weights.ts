/**
 * How much each feature of an English sentence speaks for its asking for something, in hundredths, as scripts/train-asks.ts made
 * them. From sentences of the Enron corpus with the labels of Charlie9/enron_intent_dataset_verified (MIT) and
 * ParakweetLabs/EmailIntentDataSet (Apache-2.0). Words and pairs of words that occur in at least four of them; no sentence.
 */
export const WEIGHTS = `=-223|!=-24|! !=-76|! Name=50|$link=-137|*asks you=125|*asks you?=23|*how about=138|*link=-134|*long 0=37|
*long 3=-36|*long 4=-112|*modal you=-14|*polite=66|*polite verb=49|*question=136|*question you=42|*shout=-24|
*verb=64|*want=19|*want you=27|0 0=-33|0 0 0=80|0 0 Name=35|0 Name=34|0 a.m=134|0 am=83|0 and=35|0 but=93|
0 day=55|0 days=-52|0 for=-51|0 i=-23|0 in=38|0 minutes=20|0 of=38|0 off=-36|0 on=69|0 or=-93|0 p.m=34|
0 pm=-34|0 to=-46|0 today=100|0 weeks=39|0 which=19|0 with=22|0 years=-67|?=99|? Name=-26|Name=30|Name !=-52|
Name $link=-52|Name 0=32|Name 0 0=59|Name 0 Name=-59|Name ?=-60|Name Name=-20|Name Name 0=-83|
Name Name Name=-129|Name Name we=-48|Name all=-68|Name and=18|Name and Name=-94|Name and i=-54|Name are=-99|
Name as=-81|Name at=42|Name board=-53|Name but=-53|Name can=60|Name from=-28|Name has=-53|Name have=-29|
Name if=36|Name is=-85|Name it=49|Name last=-35|Name llc=24|Name meeting=-15|Name morning=58|Name next=-58|
Name night=34|Name of=-50|Name of Name=-23|Name on=13|Name please=30|Name should=57|Name so=70|Name this=19|
Name to Name=-52|Name today=-63|Name tomorrow=-85|Name up=65|Name website=-24|Name which=-16|Name who=35|
Name will=-26|Name with=-32|Name would=112|Name you=16|^ 0=-73|^ 0 Name=-23|^ a=-65|^ after=-51|^ also=124|
^ also Name=-81|^ also please=61|^ and=-30|^ and i=37|^ and if=-80|^ any=138|^ are=57|^ are you=27|^ as=32|
^ as we=-18|^ as you=-26|^ attached=-52|^ before=-95|^ bob=40|^ call=86|^ call me=59|^ can=15|^ can you=-14|
^ check=-49|^ could=82|^ could you=71|^ did=41|^ did you=33|^ do=116|^ do you=37|^ fyi=-20|^ give=-33|
^ guys=34|^ he=-42|^ hey=103|^ hi=44|^ hope=56|^ hope you=61|^ how=-77|^ however=-34|^ i=-47|^ i also=18|
^ i am=-31|^ i believe=109|^ i can=53|^ i have=-92|^ i haven't=10|^ i just=21|^ i know=100|^ i look=-89|
^ i need=114|^ i shall=18|^ i think=121|^ i want=-66|^ i was=63|^ i will=-28|^ i would=26|^ i'd like=36|
^ i'll=-25|^ i'll be=-25|^ i'll call=-57|^ i'm going=49|^ i'm not=-30|^ i'm on=-56|^ if not=37|^ if so=16|
^ if this=40|^ if you=-15|^ if you'd=21|^ if you're=-78|^ in=-48|^ is=67|^ it=-59|^ it was=-26|^ it's=-36|
^ join=-47|^ just=42|^ last=-38|^ let's=128|^ let's discuss=49|^ lets=26|^ lets discuss=26|^ maybe=25|
^ mike=100|^ note=73|^ on=-44|^ or=81|^ our=-30|^ per=82|^ please=52|^ please confirm=-25|^ please contact=-41|
^ please do=72|^ please don't=-18|^ please forward=24|^ please give=38|^ please let=-21|^ please make=86|
^ please send=16|^ please visit=-49|^ see=-21|^ she=-23|^ since=62|^ so=-19|^ so i=50|^ sorry=-28|^ that=-40|
^ the=-60|^ the Name=-34|^ there=-42|^ there is=-25|^ these=-40|^ they=-22|^ this=-75|^ this is=-32|^ to=-115|
^ to ensure=-45|^ today=-26|^ twanda=36|^ we=-37|^ we are=-64|^ we can=54|^ we need=66|^ we will=42|
^ we would=25|^ we'd=-33|^ we'd like=-19|^ we'll=67|^ what=-33|^ what is=81|^ when you=-31|^ will=50|
^ with=-33|^ would=66|^ would you=-48|^ yes=28|^ you=-21|^ you can=-30|^ your=-42|a=-25|a 0=-60|a Name=31|
a chance=-27|a conference=20|a copy=28|a day=-35|a different=19|a discussion=159|a few=76|a friend=-45|
a good=-34|a great=-86|a job=-74|a list=28|a little=-39|a look=25|a lot=14|a meeting=63|a message=16|
a minute=-18|a new=-45|a note=-108|a problem=20|a quick=61|a reminder=88|a time=36|a very=-26|a week=-78|
a.m=150|ability=-38|ability to=-38|able=-22|able to=-22|about=-40|about Name=-66|about it=60|about our=47|
about the=34|about this=-23|about your=-45|above=-26|access=-30|activate=-47|activate your=-45|active=-41|
actually=16|add Name=70|added=-22|addition=18|additional=-56|address=-54|address the=-39|addresses=45|again=60|
against=-33|agenda=134|agreement=17|agreements=-24|ahead=63|ahead and=100|all=-15|all Name=-42|all of=-56|
all the=-37|all your=28|allow=101|almost=-53|also=31|also Name=-81|also please=61|although=-35|am=14|
am going=-47|am going to=-31|am not=39|amount=79|and=-27|and 0=-45|and Name=24|and Name Name=-48|and a=-41|
and get=30|and i'll=98|and i'm=21|and let=92|and make=31|and other=-34|and paste=-28|and provide=58|
and return=66|and she=68|and start=-19|and then=76|and they=-28|and try=72|and we=-40|and we'll=-53|
and what=75|and would=31|and you=-17|and your=16|and/or=77|another=-55|answer=-51|any of=-20|any other=-16|
any questions=-87|any questions or=-17|any time=21|anything=-24|anyway=-65|app=-100|applicable=-21|
application=-26|appointment=104|appreciate=64|appreciate it=30|appreciated=55|appropriate=20|approval=51|
approval please=21|approval process=36|are=-16|are all=-16|are available=68|are going=49|are in=21|
are interested=78|are looking=23|are meeting=88|are not=-30|are on=-46|are still=-57|are the=-25|are you=74|
area=-29|around=57|around 0=78|arrange=26|arrange a=23|as=-68|as Name=-25|as an=-50|as i=-107|as it=50|
as of=-22|as soon=62|as the=-48|as we=-22|as we discussed=-16|as you=22|asap=71|ask=50|asked=-16|assets=59|
assistant=17|assume=33|at=50|at $link=-21|at 0=106|at Name=-42|at least=34|at the=15|at this=-79|at your=134|
attached=-115|attached is=-61|attached is a=-31|attend=11|attend the=-37|attended=-16|attending=18|
available=16|available at=19|available for=45|available on=-12|available to=48|away=-76|b=-63|back=14|
back from=120|back on=-38|back to=38|back with=-115|based=-70|based on=-59|basis=-43|be 0=-33|be a=-33|
be able=-45|be able to=-25|be at=13|be available=-38|be getting=43|be glad=95|be glad to=46|be in=-27|
be in Name=18|be included=25|be on=71|be out=29|be possible=16|be sending=-52|be the=-48|because=-21|
because i=-21|because of=-19|been=-12|before=45|behalf=43|behalf of=43|being=36|believe=-39|believe that=-15|
believe we=79|below to=18|bid=73|big=55|bill=-45|birthday=-37|board=-37|bob=40|book=-55|both=-55|bring=-56|
browser=-54|budget=-39|business=-45|business plan=16|businesses=10|but=-19|but he=-26|but i=77|but if=30|
but it=24|but we=-30|but you=-35|buy=-46|by=-35|by 0=19|by Name=104|by clicking=-32|by phone=28|by this=-20|
by tomorrow=-27|ca=22|calendar=27|call=33|call ?=20|call for=-40|call him=23|call me=-42|call me on=45|
call or=18|call to=40|call tomorrow=17|call with=-55|call you=144|called=-76|calls=-41|can=39|can be=57|
can discuss=57|can do=-17|can get=-18|can give=99|can have=-16|can help=-68|can i=57|can make=-50|can not=-30|
can now=-20|can we=38|can you=33|can't=-21|card=-129|case=19|catch=57|ces=-17|challenges=-18|chance to=-56|
change=57|changed=-80|chat=31|check=-19|check in=46|check out=-100|check the=58|check with=41|class=37|
click=-52|clicking=-35|client=-66|close=39|close to=-40|closing=29|code=-56|come=66|come to=-28|come up=122|
comes=31|comment=-48|comments=81|comments or=-22|committed=-31|committed to=-31|communicate=-47|
communication=85|companies=29|company=-62|complete=-87|complete the=-52|complete your=-36|completed=25|
computer=-46|concerns=-34|conference=20|confirm=-59|confirm your=-29|connection=26|contact=-56|contact Name=45|
contact me=-19|contact us=-96|content=-46|continue=83|continue to=41|contract=61|contracts=19|control=-20|
convenience=89|conversation=18|coordinate=64|copies=23|copy=56|copy and=-20|copy of=39|correct=22|costs=-29|
could=75|could be=79|could you=89|couldn't=-32|create=45|create a=-50|credit=-51|crisis=-21|current=-38|
currently=-78|customer=99|customers=-35|data=-64|date=-81|day=-37|day to=-48|days=-22|deal 0=-45|deals=38|
decided=15|decision=-23|delete=55|deliver=-47|delivered=62|demand=-31|desk=-20|detail=-29|detailed=-63|
details=28|details of=18|determine=24|development=-69|development and=-23|development of=-18|did not=-44|
did you=31|didn't=-137|difference=-19|different=-60|difficult=-52|difficult to=-45|dinner=114|dinner on=50|
director=26|discuss=138|discuss further=40|discuss in=79|discuss the=-44|discuss this=84|discuss with=97|
discussed=22|discussed this=-44|discussing=90|discussion=76|discussions with=43|do it=43|do not=59|do we=30|
do you=-47|document=90|documents=-38|does=86|does not=-22|doesn't=-33|doing=-23|don't=-51|don't have=17|
don't hesitate=40|don't know=-59|don't want to=55|done=31|down=-31|download=-115|draft=-74|due=47|due to=20|
during=-20|dwr=-35|e=14|e-mail=26|e-mails=-38|e:mail=-37|each=52|earliest=72|early=60|earn=-28|easily=-49|
ees=33|effect=-41|effective=19|either=20|electricity=-22|email=-43|email address=-48|email and=120|email me=70|
email with=-20|emails=-54|end=-35|energy=-41|enjoy=27|ensure=-43|ensure that=18|entire=72|error=-25|
especially=-24|et=-50|etc=40|even=-63|event=45|event that=-47|events=-31|ever=18|everything=20|excited=-31|
exciting=-16|executed=44|expect=37|expect to=-44|experience=-51|extend=61|extra=58|extremely=-27|family=-36|
far=84|fast=60|fax=108|feature=-26|feel=-40|feel free=31|feel free to=84|ferc=27|few minutes=24|file=-27|
files=-45|fill=47|final=146|finalize=-26|finally=-53|financial=-92|find=-93|find the=-68|finding=-27|fine=72|
firm=23|first=-45|fixed=-36|flight=129|follow=-29|follow-up=53|following=50|following link=-28|for=45|
for 0=-66|for Name=46|for a=-37|for all=-19|for an=57|for dinner=32|for lunch=88|for me=58|for more=-71|
for my=109|for next=58|for our=-16|for the=-18|for this=79|for us=142|for you=36|form=45|forward=78|
forward this=40|forward to meeting=-14|forwarded=-43|free=-46|free to=31|friend=-24|friends=-48|from=-27|
from 0=-22|from Name=54|from a=-50|from me=17|from our=22|from you=21|from your=20|front=-24|full=-71|
further=123|fyi=-29|game=89|gas=-28|gave=-42|generation=13|get=17|get Name=-39|get a=56|get back=-32|get me=40|
get out=-24|get that=-29|get the=47|get this=25|get together=24|get with=31|get you=-36|get your=-22|gets=-23|
getting the=68|gift=-56|give=77|give me=31|give me a=64|give us=42|give you=32|given the=26|gives=-58|
giving=-31|glad to=65|global=-24|go=29|go ahead=63|go forward=-19|go here=-19|go over=32|goes=-62|going=61|
going to=-33|golf=56|good=-80|got=-58|great=-16|great time=-52|guess=-30|guys=101|had=-30|had a=-39|had to=-45|
handle=84|happen=40|happens=-37|happy=43|happy to=31|has=-57|has a=-21|has been=-17|have a=-33|have already=44|
have an=-26|have any=-82|have any questions=-48|have been=-26|have it=-34|have not=-25|have questions=-29|
have some=95|have the=35|have to=27|have you=72|haven't=-26|having=35|he=-82|he has=-29|he is=-30|he will=-18|
he'll=-44|he's=-47|health=-19|hear=46|heard=-27|held=33|help=-45|help Name=-25|help me=29|help you=71|
helpful=28|her=59|here=-65|here $link=-18|hesitate=-16|hey=103|hi=29|high=43|him=-71|him a=-18|his=-46|
home=130|hope=38|hope you=104|hopefully=-86|hopes=14|hour=84|hours=-56|how=-49|how do=-13|how much=82|
however=65|however i=-18|hr=17|i also=13|i am=-45|i am going=-31|i assume=-40|i believe=49|i can't=41|
i did=-39|i do=-37|i don't have=26|i get=40|i got=-20|i guess=-21|i had=-39|i hope=-27|i just=-13|i know=82|
i look=-38|i look forward=-89|i may=95|i might=14|i must=22|i need=66|i see=-28|i sent=24|i shall=14|
i shall be=20|i should=79|i think=59|i want to=-37|i wanted=-31|i was=82|i went=21|i will=-48|i will be=-41|
i will call=26|i would=67|i would appreciate=53|i would be=32|i would like=-58|i would love=-33|i'd=24|
i'd like to=15|i'll=59|i'll call=-24|i'm=63|i'm going to=37|i'm in=68|i'm not=-69|i'm on=-49|i've=-17|
i've been=-32|idea=-25|idea of=24|if=22|if Name=44|if he=36|if i=-25|if it=33|if possible=100|if so=16|
if the=-30|if there=26|if this=-35|if we=23|if you are=44|if you can=-61|if you don't=37|if you find=-28|
if you have=-49|if you need=-82|if you would=-66|if you're=-23|ignore=-32|immediately=-63|important=-49|
improve=-16|in 0=-49|in a=26|in addition=18|in case=-26|in my=-27|in on=-17|in our=-83|in person=56|
in that=-17|in the=23|in to=103|in town=-32|in your=63|included=18|included in=18|individual=-50|industry=-21|
info=-127|information please=-61|information to=45|insurance=56|interest=104|interest in=19|interested in=44|
interests=-21|interview=59|into=-19|into Name=-20|into the=-18|into your=14|invite=-22|invite you=30|
involved=30|ios=-24|is Name=-70|is an=-29|is going=20|is not=31|is out=49|is the=95|is there=35|is to=-38|
is your=40|issue=-66|issues=54|it and=25|it is=36|it may=26|it on=52|it out=-37|it so=-15|it will=17|
it with=-14|it would=23|item=-22|job=-62|join=99|join me=24|join the=-37|join you=101|joint=-64|just=-17|
just a=48|just wanted=38|keep=-28|key=18|know=36|know how=17|know if=64|know if you=48|know what=-14|
know when=54|know where=66|know your=29|large=73|last Name=51|last night=-29|late=-99|later=-51|later this=-38|
latest=23|launch=-51|law=-22|learn=-42|least=34|leave=-36|left=-31|let=39|let me=-15|let me know=46|let us=-33|
let's=129|let's discuss=49|lets discuss=73|lets you=-88|letter=-40|letter to=-34|level=88|life=-104|like=-16|
like the=-31|like to=26|like to discuss=67|like to invite=49|likely=-16|line=-80|link=-113|link below=-37|
list=38|little=-46|live=-47|location=-28|longer=-44|look=46|look forward=27|look forward to=-27|look good=15|
looking for=28|looking forward to=43|looks=33|lot=14|love=-77|love to=30|lunch=136|lunch ?=43|mail=-13|
maintain=131|make=-30|make it=-48|make sure=39|make sure that=33|make the=-27|makes=-104|making=-29|manage=21|
management=43|managing=-15|many=-72|market=24|marketing=-23|matter=17|matters=23|may not=-51|maybe=-35|me=26|
me ?=66|me Name=-61|me a=48|me an=-35|me at=-46|me for=26|me from=51|me in=84|me know=53|me know if=60|
me know what=75|me know when=30|me on=23|me on Name=41|me that=-48|me to=-51|me via=39|me what=22|me when=38|
me with=-11|mean=30|means=70|meet=121|meet with=69|meet you=-9|meeting=65|meeting is=46|meeting on=-78|
meeting to=54|meeting with=50|meeting you=-31|meetings=64|meets with=21|meets with your=21|memo=-53|
message=-75|messages=-40|midnight=62|might=22|might want=-17|mike=97|mind=40|minutes=34|miss=-69|mobile=-35|
model=43|money=-112|monthly=-50|more=-137|more information=-20|morning=-50|most=-63|moving=16|much=56|must=-27|
my Name=-46|my assistant=17|my calendar=18|my schedule=49|name=-75|near=-44|necessary=79|need the=48|
need to=74|needed=-34|needs=16|needs to=-32|never=-35|new=-52|new Name=-16|news=38|next=46|next Name=30|
next week=57|next year=28|nice=52|night=-15|night and=33|no=28|not=-25|not available=-36|not be=49|
not have=-43|not hesitate=-59|not to=-36|nothing=-14|now=-72|now !=94|number=36|number of=19|of=-27|of 0=67|
of Name=-34|of a=-104|of my=31|of new=-19|of next=-57|of our=53|of the=-21|of these=-32|of town=-16|of you=-27|
of your=-16|offer=-61|office=-40|ok=86|on=51|on Name=41|on Name 0=-47|on any=35|on board=-18|on my=108|
on that=-23|on this=60|on vacation=-30|on your=-42|once=40|once you=71|online=-17|only=-112|open=120|
open for=90|open the=13|operations=-42|opinion=-23|options=13|or a=-24|or call=-38|or if=31|or not=28|
or something=70|or suggestions=-57|or tomorrow=-18|or would=29|order=26|other=-102|our=-67|our Name=-42|
our new=-39|out=-34|out how=-41|out of=-90|out to=29|outside=-27|over=-26|over 0=-38|own=-35|p.m=34|package=47|
page=42|part=-37|part of=57|participants=-15|participate=31|party=-41|past=18|paste=-38|pay=-20|payment=-23|
performance=41|person=77|pg=28|pg e=33|phone=-62|phone call=91|photos=-64|place=52|plan=-19|plan for=57|
planning=-67|planning on=-33|plans=16|play=-38|please=46|please be=-62|please call=-54|please call me=-58|
please check=23|please click=-23|please confirm=-25|please confirm your=-24|please contact=-25|
please contact Name=35|please copy=20|please do not=46|please don't=-21|please email=-66|please feel=-49|
please find=-63|please find the=-62|please follow=-43|please forward=66|please get=111|please give=16|
please go=-76|please have=55|please let=46|please let me=60|please make=156|please make sure=50|
please print=36|please review=31|please send=27|please send me=40|please take=-35|please take a=-48|
please tell=-72|please use=-40|please visit=-86|plus=-13|pm=-46|point=45|points=27|policy=-60|position=-46|
possible=26|possible to=32|possibly=52|potential=30|power=-48|pr=23|prefer=-54|prepare=104|prepare a=107|
prepared=-39|previous=-44|price=-45|prices=-53|print=39|prior=60|probably=-15|problem with=14|process=-18|
producers=-17|product=25|products=-28|professional=-16|profile=-39|project=24|projects=-51|property=-23|
proposal=93|proposed=-23|provide=-102|provided=-93|providing=-28|public=26|puc=-50|purchase=-26|put=20|
question=-51|questions=-43|questions or=-46|quick=75|quickly=33|quite=24|raised=-34|rates=-17|rather=51|
rather than=56|re=-33|reach=42|read=-100|reading=51|ready=-35|really=-55|reason=-42|reasonable=-26|receive=-55|
received=-46|receiving=-81|recently=-18|regarding=107|regarding the=31|related=-25|release=19|remember=-107|
reminder=80|remove=18|reply=-21|reply to=18|reply to this=-24|reports=30|request=23|requests=-33|require=39|
requirements=-56|reschedule=82|resolved=26|resources=-36|respect to=42|respond=53|response=26|
responsibility=-52|responsible=35|rest of=18|results=-27|resume=-41|return=-24|return to=-122|review=-25|
review the=53|revised=-77|right=-73|right now=-70|risk=-88|room=25|said=-27|sale=-15|same=50|save=-40|say=-90|
schedule=175|schedule a=32|scheduled=53|scheduled for=-31|scheduled to=39|school=67|search=-19|second=27|
see what=47|see you=146|seeing you=48|seem=32|select=-48|send=48|send a=-25|send it=49|send me=125|
send me a=28|send the=100|send you=-45|sending=-59|sense=-42|sent=25|service=-87|services=-57|session=-42|
set=84|set up a=-21|setting=45|shall be=-33|shall be glad=46|shall call=40|share=-52|she=-31|she can=-56|
she will=82|shop=-56|short=-65|should=26|should be=25|side=-48|sign=-48|signed=-32|simply=-40|since i=28|
single=-25|site=-26|small=-36|so=-19|so i=39|so if=-18|so that=36|so we=75|so you=-40|social=-44|software=-59|
sold=-34|solution=-20|solutions=-16|some=-18|some time=78|something=55|somewhat=31|soon=15|soon as=15|
sooner=-21|sort=25|spare=22|speak=-56|special=-46|spend=-63|spent=-17|spoke=-21|state=-30|statement=-13|
status=49|steps=96|still=-26|stop=-80|strategy=93|structure=-37|stuff=71|submit=22|subscribe=-26|
successful=-35|such=51|such a=46|suggest=118|suggested=-72|suggestions=-61|sum=-92|summer=-72|sure=-59|
sure that=38|sure you=-58|survey=-40|system=55|take=-40|take a=-25|takes=-39|taking=84|talk=144|talk about=55|
talk to=20|talked=-120|talked to=-69|tax=-43|team=51|technologies=-17|tell=-25|tell Name=84|tell me=-73|
tell us=-57|telling=28|terms=-65|than=32|thank=-99|thank you=-49|thank you for=-39|thanks=-23|that Name=-53|
that a=144|that are=42|that he=-63|that i=64|that is=25|that it=-35|that our=-35|that the=-128|that this=63|
that we=43|that will=85|that you=17|that your=49|the 0=83|the Name=-17|the Name Name=-45|the above=-18|
the agenda=-16|the agreement=27|the best=-38|the board=50|the business=-25|the call=-28|the changes=17|
the conference=-29|the correct=22|the deal=37|the dinner=43|the entire=79|the final=109|the first=-21|
the following=42|the future=44|the gas=21|the group=-24|the issues=44|the latest=26|the letter=20|the link=-51|
the link below=-23|the list=50|the mail=14|the meeting=83|the message=31|the most=-19|the new=-28|the next=-40|
the office=-73|the one=-21|the opportunity=16|the other=-22|the phone=-37|the project=24|the rest=21|
the right=-34|the same=18|the time=-26|the timing=26|the url=-20|the way=29|the weather=-20|the week=-23|
the weekend=-63|the world=-24|their=-62|them with=35|then=-21|there=46|there's=-84|therefore=33|these=42|
they=-77|they have=-26|thing=-62|things=-36|think it=-39|think we=66|think you=21|thinking=-18|this 0=-113|
this Name=-29|this afternoon=18|this conference=-16|this e-mail=-56|this email=-82|this is=51|this is a=24|
this link=-61|this meeting=-23|this message=-35|this point=-17|this project=-23|this to=9|this type=-26|
this week=-62|this weekend=47|this with=-39|those=63|though=46|thought=15|thought that=-91|three=-22|
through=-32|through Name=-29|through the=-23|throughout=-19|throughout the=-19|time=52|time and=-59|
time for=46|time i=-32|time to=-30|times=-56|timing=-12|to $link=-15|to 0=-68|to Name=24|to Name Name=-41|
to Name and=-44|to a=-28|to activate=-25|to add=-20|to address=-64|to an=16|to answer=54|to any=13|
to attend=-20|to be=-46|to call=-34|to check=-57|to complete=-70|to contact=-47|to continue=49|to dinner=30|
to discuss=95|to do=53|to earn=-14|to ensure=-43|to find=-23|to get=-28|to get together=32|to give=-75|
to go=45|to handle=19|to have=82|to hear=-26|to help=-59|to invite=34|to invite you=44|to it=-41|to keep=-27|
to leave=-14|to let=-61|to look=23|to make=30|to make sure=26|to me=76|to meet=75|to meeting=-14|
to meeting you=-14|to miss=-36|to my=72|to open=-61|to participate=-21|to please=-42|to read=34|to respond=-31|
to review=21|to say=-48|to schedule=-20|to seeing=48|to send=26|to set=28|to share=-34|to submit=29|
to subscribe=-21|to talk=40|to tell=-69|to thank=-77|to the=-51|to their=-25|to this=9|to try=47|to update=46|
to us=-38|to use=50|to view=-43|to visit=26|to win=-21|to work=-45|to you=-69|to your=-50|today and=-65|
today or=13|together=93|together to=19|told=-74|tomorrow=50|tomorrow Name=47|tomorrow morning=-21|tonight=142|
tonight ?=34|too=27|took=-29|town=-23|trading=-18|training=29|trip to=46|truly=-40|try and=22|try to=-11|
trying=-28|trying to=-28|turbines=29|turn=-39|twanda=36|type=-25|type of=-33|under=-42|understand=-41|
unfortunately=-62|until=-43|until 0=23|until Name=-22|up a=-21|up and=116|up for=-47|up here=-24|up on=40|
up to=-87|up with=59|update=36|updated=-33|updates=-58|url=-34|us=-35|us a=-52|us at=-24|us in=26|
us please=-22|us to=-52|use=-28|use of=40|use the=54|use this=-49|use to=-77|used=-69|using=-68|utilities=-21|
utility=-29|vacation=-56|valuable=-26|vehicle=-59|version=-61|very=-119|via=47|video=-21|view=-48|view it=-43|
visit $link=-20|visit the=-29|voice mail=18|voicemail=20|volumes=-33|wait=-28|want to=-18|want to get=-17|
want to go=46|wanted=42|wanted to=34|wants=-47|wants to=-55|was wondering=50|way=-36|way to=-41|we=45|
we can=95|we can discuss=49|we can help=-69|we could=-31|we discussed=19|we get=113|we had=-40|we have=44|
we need=-50|we need to=113|we shall=-28|we want=-18|we will=39|we'd=-43|we'd like=-26|we'd like to=-31|
we'll=114|we'll be=-34|we're=-32|we've=-49|weather=-65|web=-85|week=17|week ?=-119|week but=-21|week of=46|
week so=24|week with=17|weekend=-37|weekend to=-29|well=-41|well as=-15|went to=18|were=24|what i=-53|
what is=100|what the=45|what we=75|when=57|when i=40|when we=-76|when you=38|when you get=33|where=40|
where we=-24|which=-65|which is=16|which may=-33|while=-94|who=-48|why=37|wife=52|will=19|will also=-17|
will be=-32|will call=46|will discuss=67|will get=-34|will make=-48|will need=-25|will not=52|will send=-79|
will try=-39|win=-101|wish=-70|wish to=-21|with Name=44|with Name Name=30|with a=-55|with an=-76|with any=-40|
with her=39|with him=-56|with me=-10|with my=-70|with our=-23|with respect=42|with that=-18|with the=80|
with this=42|with you=119|with your=113|without=-29|won't=80|wonderful=-41|wondering=119|wondering if=99|
word=27|words=-31|work=-16|work for=46|work on=41|work with=-58|worked=-35|works=130|works for=51|world=-40|
worry=-43|worth=-33|would=62|would also=38|would appreciate=104|would have=-34|would it=22|would like=47|
would like to=15|would love=36|would love to=49|would work=71|would you=-16|would you like=24|writing=87|
year=-91|years=-30|yes=34|yesterday=22|yet=12|you ?=-20|you Name=117|you a=62|you about=-26|you an=-38|
you and=72|you are=53|you available=41|you be=32|you before=91|you can=-21|you come=17|you could=31|you do=-15|
you don't want=-22|you feel=-37|you find=-35|you for=-99|you forward=76|you get=53|you get a=16|you give=-20|
you have=-40|you have a=17|you have to=-31|you in=41|you join=47|you know=-79|you like=-24|you like to=14|
you love=-18|you make=-71|you might=44|you mind=49|you need=-26|you need to=98|you on=-41|you please=37|
you prefer=-36|you send=21|you still=59|you that=29|you the=15|you there=102|you think=123|you to=-20|
you today=-37|you tomorrow=86|you want=17|you when=129|you will=-58|you with=22|you would=-25|
you would like=-51|you'd=-38|you'd like=-38|you'd like to=19|you'll=-52|you're=86|you've=33|your=-29|
your Name=-113|your account=-55|your approval=22|your browser=-21|your e-mail=-11|your email=-47|
your email address=-23|your feedback=-50|your files=-21|your free=-58|your life=-44|your phone=-67|
your schedule=37|yourself=-31`;
